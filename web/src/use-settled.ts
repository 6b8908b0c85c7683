import { useEffect, useState } from 'react';

/** Debounces a JSON-serialisable value: returns it once it has not changed for `ms` milliseconds, so that typing does not send a request per key. */
export function useSettled<T>(value: T, ms: number): T {
  const [settled, setSettled] = useState(value);
  const written = JSON.stringify(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(JSON.parse(written) as T), ms);
    return () => clearTimeout(timer);
  }, [written, ms]);
  return settled;
}
