import type { ReactNode } from 'react';
import type { CombinedError } from 'urql';

export function Loading({ what }: { readonly what: string }): ReactNode {
  return (
    <div className="state" role="status">
      <span className="spinner" aria-hidden="true" /> Loading {what} …
    </div>
  );
}

export function Empty({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <div className="state" role="status">
      {children}
    </div>
  );
}

/** Shows the messages of a failed query, and the names that the API suggests instead of an unknown one. */
export function Failure({ error }: { readonly error: CombinedError }): ReactNode {
  const messages = error.graphQLErrors.map((one) => one.message);
  const suggestions = error.graphQLErrors.flatMap(
    (one) => (one.extensions['suggestions'] as string[] | undefined) ?? [],
  );
  return (
    <div className="state failure" role="alert">
      <strong>{error.networkError ? 'The server did not answer.' : 'This cannot be answered.'}</strong>
      {messages.length > 0 ? (
        messages.map((message) => <p key={message}>{message}</p>)
      ) : (
        <p>Is it running, and are you online? Reload to try again.</p>
      )}
      {suggestions.length > 0 && <p>Did you mean: {suggestions.join(', ')}?</p>}
    </div>
  );
}
