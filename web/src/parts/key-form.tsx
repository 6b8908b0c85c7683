import { type ReactNode, useId, useRef } from 'react';
import { apiKey, setApiKey } from '../api/client.js';

interface KeyFormProps {
  /** "Storing needs a key with the role to write" */
  readonly what: string;
  readonly needs: string;
  /** A key was given, and is sent from now on. */
  readonly onKey: () => void;
}

/** Takes the key of the API for this tab. */
export function KeyForm({ what, needs, onKey }: KeyFormProps): ReactNode {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  return (
    <details>
      <summary className="quiet">
        {what} needs a key with the role to {needs}
      </summary>
      <label htmlFor={id}>Key</label>
      <input id={id} ref={field} type="password" autoComplete="off" defaultValue={apiKey() ?? ''} />
      <button
        type="button"
        onClick={() => {
          setApiKey(field.current?.value.trim() ?? '');
          onKey();
        }}
      >
        Use for this tab
      </button>
    </details>
  );
}
