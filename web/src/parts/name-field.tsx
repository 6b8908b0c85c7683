import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useClient, useQuery } from 'urql';
import { type EntityKind, SearchDocument, type SearchQuery } from '../generated/operations.js';
import { useSettled } from '../use-settled.js';
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
  /** Called when the user chooses a name from the list. */
  readonly onPick: (suggestion: Suggestion) => void;
  /** The text may be a question. Choosing a name then completes the last name in it instead of calling `onPick`. */
  readonly questions?: boolean;
  /** Called when the user presses Enter on a text that is no known name. */
  readonly onText: (text: string) => void;
}

/**
 * A text field that suggests names while the user types: the arrow keys choose, Enter takes, Escape closes the list.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/ (editable combobox with list autocomplete)
 */
export function NameField(props: NameFieldProps): ReactNode {
  const { label, placeholder, hideLabel, focusOnLoad, className } = props;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const field = useNameField(props);
  const { text, active, showing } = field;
  useEffect(() => {
    if (focusOnLoad) input.current?.focus({ preventScroll: true });
  }, [focusOnLoad]);
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
        onChange={(event) => field.type(event.target.value)}
        onKeyDown={field.onKeyDown}
        onBlur={field.close}
      />
      <Suggestions id={id} label={label} field={field} />
    </div>
  );
}

interface SuggestionsProps {
  readonly id: string;
  readonly label: string;
  readonly field: Pick<FieldState, 'found' | 'active' | 'showing' | 'pick'>;
}

/** The list below the field. It never takes the focus: the keyboard chooses from within the field. */
function Suggestions({ id, label, field: { found, active, showing, pick } }: SuggestionsProps): ReactNode {
  return (
    <ul id={`${id}-list`} role="listbox" aria-label={`${label}: names`} hidden={!showing}>
      {showing &&
        found.map((suggestion, index) => (
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
  );
}

interface FieldState {
  readonly text: string;
  readonly found: readonly Suggestion[];
  /** Index of the highlighted suggestion; -1 when none is. */
  readonly active: number;
  readonly showing: boolean;
  readonly type: (text: string) => void;
  readonly pick: (suggestion: Suggestion) => void;
  readonly close: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function useNameField({ initial, kinds, questions, onPick, onText }: NameFieldProps): FieldState {
  const [text, setText] = useTextFrom(initial);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const beginning = questions ? beginningOf(text) : '';
  const found = useSuggestions(open ? text.slice(beginning.length) : '', kinds);
  const show = (visible: boolean): void => {
    setOpen(visible);
    setActive(-1);
  };
  const pick = (suggestion: Suggestion): void => {
    show(false);
    if (beginning === '') onPick(suggestion);
    else setText(`${beginning}${suggestion.name} `);
  };
  const enter = useEnter({ kinds, questions, onText }, (name) => {
    setText(name.name);
    onPick(name);
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') return show(false);
    if (!['ArrowDown', 'ArrowUp', 'Enter'].includes(event.key)) return;
    event.preventDefault();
    if (event.key === 'Enter') {
      const chosen = found[active];
      if (chosen) return pick(chosen);
      setOpen(false);
      return void enter(text.trim());
    }
    setOpen(true);
    setActive((current) => moved(current, event.key === 'ArrowDown' ? 1 : -1, found.length));
  };
  const type = (typed: string): void => {
    setText(typed);
    show(true);
  };
  const showing = open && found.length > 0;
  return { text, found, active, showing, type, pick, close: () => setOpen(false), onKeyDown };
}

/** The next highlighted index when moving by `step` through `count` suggestions and, between last and first, none (-1). */
function moved(current: number, step: 1 | -1, count: number): number {
  return count === 0 ? -1 : ((current + 1 + step + count + 1) % (count + 1)) - 1;
}

/** A text that the user edits, reset whenever `initial` changes. */
function useTextFrom(initial: string): readonly [string, (text: string) => void] {
  const [text, setText] = useState(initial);
  const [given, setGiven] = useState(initial);
  if (given !== initial) {
    setGiven(initial);
    setText(initial);
  }
  return [text, setText];
}

/**
 * The effect of the Enter key: replaces the typed text by the nearest known name, which corrects typos. A question, and a text
 * that is not close to any name, goes to `onText` unchanged.
 */
function useEnter(
  { kinds, questions, onText }: Pick<NameFieldProps, 'kinds' | 'questions' | 'onText'>,
  take: (name: Suggestion) => void,
): (typed: string) => Promise<void> {
  const client = useClient();
  return async (text) => {
    if (questions || text === '') return onText(text);
    const { data } = await client.query(SearchDocument, { text, kinds: kinds ? [...kinds] : null }).toPromise();
    const nearest = suggestionsOf(data)[0];
    if (nearest) take(nearest);
    else onText(text);
  };
}

/** Words that begin a question but no name. */
const QUESTION =
  /^(?:which|what|who|how|where|is|are|do|does|has|have|best|fastest|smallest|largest|highest|lowest|cheapest|most|compare|list|show|papers|methods|datasets|claims)\b/i;
/** The text up to the last word after which a name may begin. */
const BEFORE_NAME =
  /^.*\b(?:which|what|who|how|is|are|do|does|best|fastest|smallest|largest|highest|lowest|cheapest|most|compare|the|an?|on|of|in|for|with|to|by|and|or|vs|against|than|over|under|at|from|using|report|reports|reach|reaches|beat|beats|outperforms?)\s+/i;

/** The part of a question before the name that is being typed; "" if the whole text may be a name. */
function beginningOf(text: string): string {
  return QUESTION.test(text) ? (BEFORE_NAME.exec(text)?.[0] ?? '') : '';
}

/** Names that match the typed text, fetched once the user has paused for 120 ms. */
function useSuggestions(text: string, kinds?: readonly EntityKind[]): readonly Suggestion[] {
  const settled = useSettled(text.trim(), 120);
  const pause = settled.length < 2 || settled.length > 60;
  const variables = { text: settled, kinds: kinds ? [...kinds] : null };
  const [{ data }] = useQuery({ query: SearchDocument, variables, pause });
  return pause || text.trim() === '' ? [] : suggestionsOf(data);
}

function suggestionsOf(data: SearchQuery | undefined): readonly Suggestion[] {
  return (data?.search ?? []).map(({ entity: { id, name, kind, claimCount } }) => ({
    id,
    name,
    kind,
    claims: claimCount,
  }));
}
