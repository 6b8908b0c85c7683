import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useClient, useQuery } from 'urql';
import { type EntityKind, SearchDocument } from '../generated/operations.js';
import { words } from '../wording.js';

interface Suggestion {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly claims: number;
}

interface NameFieldProps {
  readonly label: string;
  readonly initial: string;
  readonly placeholder?: string;
  readonly kinds?: readonly EntityKind[];
  readonly hideLabel?: boolean;
  readonly focusOnLoad?: boolean;
  readonly className?: string;
  /** A name was chosen from the list. */
  readonly onPick: (suggestion: Suggestion) => void;
  /** What is typed may be a question: the name that stands last in it is completed, and one types on. */
  readonly questions?: boolean;
  /** Enter was pressed on what was typed. */
  readonly onText: (text: string) => void;
}

/** A text field that completes names while one types: arrows choose, Enter takes, Escape closes. */
export function NameField(props: NameFieldProps): ReactNode {
  const { label, initial, placeholder, kinds, hideLabel, focusOnLoad, className, questions, onPick, onText } = props;
  const id = useId();
  const [text, setText] = useState(initial);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const input = useRef<HTMLInputElement>(null);
  const client = useClient();
  const asked = questions ? beginningOf(text) : '';
  const found = useSuggestions(open ? text.slice(asked.length) : '', kinds);
  const [given, setGiven] = useState(initial);
  if (given !== initial) {
    setGiven(initial);
    setText(initial);
  }
  useEffect(() => {
    if (focusOnLoad) input.current?.focus({ preventScroll: true });
  }, [focusOnLoad]);

  const pick = (suggestion: Suggestion): void => {
    setOpen(false);
    setActive(-1);
    if (asked === '') onPick(suggestion);
    else setText(`${asked}${suggestion.name} `);
  };
  /** What was typed is taken for the name that is nearest to it, typos mended; a question goes on as it is. */
  const enter = async (typed: string): Promise<void> => {
    if (questions || typed === '') return onText(typed);
    const { data } = await client.query(SearchDocument, { text: typed, kinds: kinds ? [...kinds] : null }).toPromise();
    const entity = data?.search?.[0]?.entity;
    if (!entity) return onText(typed);
    setText(entity.name);
    onPick({ id: entity.id, name: entity.name, kind: entity.kind, claims: entity.claimCount });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setOpen(true);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setActive((current) =>
        found.length === 0 ? -1 : ((current + step + found.length + 1 + 1) % (found.length + 1)) - 1,
      );
    } else if (event.key === 'Escape') {
      setOpen(false);
      setActive(-1);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const chosen = found[active];
      if (chosen) pick(chosen);
      else {
        setOpen(false);
        void enter(text.trim());
      }
    }
  };
  const showing = open && found.length > 0;
  return (
    <div className={`name-field ${className ?? ''}`}>
      <label htmlFor={id} className={hideLabel ? 'hidden' : ''}>
        {label}
      </label>
      <input
        ref={input}
        id={id}
        type="text"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        aria-expanded={showing}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={showing && active >= 0 ? `${id}-${active}` : undefined}
        placeholder={placeholder}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setOpen(true);
          setActive(-1);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setOpen(false)}
      />
      <ul id={`${id}-list`} role="listbox" aria-label={`${label}: names`} hidden={!showing}>
        {showing &&
          found.map((suggestion, index) => (
            // The keyboard chooses with the arrows, from the field.
            <li
              key={suggestion.id}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === active}
              onPointerDown={(event) => {
                event.preventDefault();
                pick(suggestion);
              }}
            >
              <span>{suggestion.name}</span>
              <span className="quiet">
                {words(suggestion.kind)} · {suggestion.claims}
              </span>
            </li>
          ))}
      </ul>
    </div>
  );
}

/** How a question begins, and a name does not. */
const QUESTION =
  /^(?:which|what|who|how|where|is|are|do|does|has|have|best|fastest|smallest|largest|highest|lowest|cheapest|most|compare|list|show|papers|methods|datasets|claims)\b/i;
/** Words behind which a name may begin. */
const BEFORE_NAME =
  /^.*\b(?:which|what|who|how|is|are|do|does|best|fastest|smallest|largest|highest|lowest|cheapest|most|compare|the|an?|on|of|in|for|with|to|by|and|or|vs|against|than|over|under|at|from|using|report|reports|reach|reaches|beat|beats|outperforms?)\s+/i;

/** Everything of a question before the name that is being typed; "" when the whole text may be a name. */
function beginningOf(text: string): string {
  return QUESTION.test(text) ? (BEFORE_NAME.exec(text)?.[0] ?? '') : '';
}

/** Names for what was typed, a moment after the last key. */
function useSuggestions(text: string, kinds?: readonly EntityKind[]): readonly Suggestion[] {
  const [settled, setSettled] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text.trim()), 120);
    return () => clearTimeout(timer);
  }, [text]);
  const pause = settled.length < 2 || settled.length > 60;
  const [{ data }] = useQuery({
    query: SearchDocument,
    variables: { text: settled, kinds: kinds ? [...kinds] : null },
    pause,
  });
  if (pause || text.trim() === '') return [];
  return (data?.search ?? []).map(({ entity }) => ({
    id: entity.id,
    name: entity.name,
    kind: entity.kind,
    claims: entity.claimCount,
  }));
}
