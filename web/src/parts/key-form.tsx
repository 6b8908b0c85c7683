import { type ReactNode, useId, useRef } from 'react';
import { apiKey, setApiKey } from '../api/client.js';

interface KeyFormProps {
  /** The action that needs a key, such as "Storing". */
  readonly what: string;
  /** The role that the key must have, such as "write". */
  readonly needs: string;
  /** Called when a key was entered; later requests send it. */
  readonly onKey: () => void;
}

/** A form for the API key, which is kept for this browser tab only. */
export function KeyForm({ what, needs, onKey }: KeyFormProps): ReactNode {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  return (
    <details>
      <summary className="quiet">
        {what} needs a key with the role “{needs}”
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
