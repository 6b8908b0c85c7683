/**
 * A text that is rewritten in several steps, in which every character keeps the range of the original text
 * that it came from. For example, `2\times` → `2×`:
 *
 *     original  2 \ t i m e s
 *     clean     2 ×
 *     starts    0 1
 *     ends      1 7
 */
export interface MappedText {
  readonly text: string;
  /** `starts[i]` is the original offset where character `i` begins. */
  readonly starts: readonly number[];
  /** `ends[i]` is the original offset where character `i` ends (exclusive). */
  readonly ends: readonly number[];
}

/** A rule that replaces all matches of `pattern` by `to`. */
export interface Rewrite {
  /** Needs the flags `g` and `d`: `d` gives the offsets of the groups that are kept. */
  readonly pattern: RegExp;
  /**
   * The replacement. `$1`…`$9` insert a group and keep the original ranges of its characters; every other character is mapped to
   * the part of the match between the inserted groups. A function returns a replacement that is mapped to the whole match.
   */
  readonly to: string | ((match: RegExpExecArray) => string);
}

/** Rules that are applied only when `when` matches. This saves time, since most abstracts contain no LaTeX. */
export interface RuleGroup {
  readonly name: string;
  readonly when: RegExp;
  readonly rules: readonly Rewrite[];
}

/** A text before any rewriting: every character is mapped to itself. */
export function mapped(text: string): MappedText {
  const starts = new Array<number>(text.length);
  const ends = new Array<number>(text.length);
  for (let i = 0; i < text.length; i++) {
    starts[i] = i;
    ends[i] = i + 1;
  }
  return { text, starts, ends };
}

/** Replaces all matches of a rule. Returns the same object when there is none. */
export function rewrite(source: MappedText, rule: Rewrite): MappedText {
  rule.pattern.lastIndex = 0;
  let match = rule.pattern.exec(source.text);
  if (!match) return source;
  const out = new MappedWriter(source);
  let done = 0;
  while (match) {
    out.keep(done, match.index);
    writeReplacement(out, match, rule.to);
    done = match.index + match[0].length;
    if (match[0].length === 0) rule.pattern.lastIndex++;
    match = rule.pattern.exec(source.text);
  }
  out.keep(done, source.text.length);
  return out;
}

function writeReplacement(out: MappedWriter, match: RegExpExecArray, to: Rewrite['to']): void {
  const matchEnd = match.index + match[0].length;
  if (typeof to !== 'string') {
    out.put(to(match), match.index, matchEnd);
    return;
  }
  let at = match.index;
  const parts = to.split(/(\$\d)/);
  parts.forEach((part, i) => {
    const group = /^\$\d$/.test(part) ? Number(part[1]) : null;
    if (group === null) {
      const next = parts[i + 1];
      const until = next ? (match.indices?.[Number(next[1])]?.[0] ?? matchEnd) : matchEnd;
      out.put(part, at, until);
      return;
    }
    const place = match.indices?.[group];
    if (!place) return;
    out.keep(place[0], place[1]);
    at = place[1];
  });
}

class MappedWriter implements MappedText {
  text = '';
  readonly starts: number[] = [];
  readonly ends: number[] = [];

  constructor(private readonly source: MappedText) {}

  /** Appends characters of the source with their original ranges. */
  keep(from: number, to: number): void {
    this.text += this.source.text.slice(from, to);
    for (let i = from; i < to; i++) {
      this.starts.push(this.source.starts[i]!);
      this.ends.push(this.source.ends[i]!);
    }
  }

  /** Appends new characters, all mapped to the source characters `from` to `to` (exclusive). */
  put(text: string, from: number, to: number): void {
    if (text === '') return;
    const { starts, ends } = this.source;
    const start = from < starts.length ? starts[from]! : (ends[ends.length - 1] ?? 0);
    const end = to > from ? ends[to - 1]! : start;
    this.text += text;
    for (let i = 0; i < text.length; i++) {
      this.starts.push(start);
      this.ends.push(end);
    }
  }
}
