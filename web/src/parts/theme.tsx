import { type ReactNode, useEffect, useLayoutEffect, useState } from 'react';

type Choice = 'auto' | 'light' | 'dark';
const NEXT: Record<Choice, Choice> = { auto: 'dark', dark: 'light', light: 'auto' };
const SIGNS: Record<Choice, string> = { auto: '◐', dark: '●', light: '○' };

/** The colours that an address asks for (`?theme=dark`), for a page within another one; as the system has it when it asks for none. */
export function useThemeOf(params: URLSearchParams, wanted: boolean): void {
  const theme = params.get('theme');
  useLayoutEffect(() => {
    if (wanted && (theme === 'light' || theme === 'dark')) document.documentElement.dataset['theme'] = theme;
  }, [theme, wanted]);
}

/** Light, dark, or as the system has it. */
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
