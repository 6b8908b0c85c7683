import { type ReactNode, useEffect, useLayoutEffect, useState } from 'react';

type Choice = 'auto' | 'light' | 'dark';
const NEXT: Record<Choice, Choice> = { auto: 'dark', dark: 'light', light: 'auto' };
const SIGNS: Record<Choice, string> = { auto: '◐', dark: '●', light: '○' };

/** Applies the theme of the address (`?theme=dark`) to an embedded view; without one, the system's theme is used. */
export function useThemeOf(params: URLSearchParams, embedded: boolean): void {
  const theme = params.get('theme');
  useLayoutEffect(() => {
    if (embedded && (theme === 'light' || theme === 'dark')) document.documentElement.dataset['theme'] = theme;
  }, [theme, embedded]);
}

/** A button that switches between the system's theme, dark and light, and remembers the choice. */
export function Theme(): ReactNode {
  const [choice, setChoice] = useState<Choice>(() => {
    const kept = localStorage.getItem('claimgraph.theme');
    return kept === 'light' || kept === 'dark' ? kept : 'auto';
  });
  useEffect(() => {
    if (choice === 'auto') {
      delete document.documentElement.dataset['theme'];
      localStorage.removeItem('claimgraph.theme');
    } else {
      document.documentElement.dataset['theme'] = choice;
      localStorage.setItem('claimgraph.theme', choice);
    }
  }, [choice]);
  return (
    <button type="button" className="theme" aria-label={`Colours: ${choice}`} onClick={() => setChoice(NEXT[choice])}>
      <span aria-hidden="true">{SIGNS[choice]}</span>
    </button>
  );
}
