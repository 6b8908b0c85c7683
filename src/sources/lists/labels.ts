import { BOLD, PLAIN } from './blocks.js';

/** What a label announces; "other" ends the text before it and is not kept. */
export type LabelField = 'title' | 'authors' | 'abstract' | 'published' | 'venue' | 'doi' | 'arxivId' | 'url' | 'other';

/** Labels by what they say, in the languages of lists that people keep. Add labels here; a label may be followed by more words. */
const LABELS: readonly (readonly [LabelField, RegExp])[] = [
  [
    'other',
    /^(?:tl;?\s?dr|ai[\s-](?:abstract|summary)|(?:abstract |summary )?translat(?:ion|ed)|one[\s-]sentence summary|key ?words?|(?:primary )?subjects?|comments?|(?:primary )?categor(?:y|ies)|(?:source )?code(?: link| url| repository)?|github(?: link| url| repo(?:sitory)?)?|project(?: page| link| website| url)?|tags?|topics?|score|relevance(?: score)?|affiliations?|institutions?|submitted by|upvotes|bib ?tex|citations?|cite as|pages|notes?|key contributions?|contributions?|figures?|data ?sets?|models?|demo|video|slides|poster|supplementary(?: material)?|msc classes|acm classes|report-no|license|related dois?)$/i,
  ],
  [
    'other',
    /^(?:.*(?:翻译|中文|译文|所属领域)|推荐.*|ai ?摘要|关键词|机构|单位|备注|评论|类别|分类|领域|主题|代码.*|核心.*|亮点|方法|结论|研究问题|创新点|ジャンル|カテゴリ|コメント)$/i,
  ],
  [
    'title',
    /^(?:(?:paper |article |english |original[ -])?title|(?:论文|英文|原文)?标题|(?:论文)?题目|タイトル|論文名|제목|titre|titel|t[íi]tulo|titolo|название)$/i,
  ],
  [
    'authors',
    /^(?:(?:paper |first ?)?authors?(?:\(s\))?(?: list)?|by|written by|(?:论文)?作者|著者|저자|auteurs?|autor(?:en|es|i)?|авторы)$/i,
  ],
  [
    'abstract',
    /^(?:(?:paper |original |english |full |the |show |view |read |click (?:to|for) (?:view |show |read )?(?:the )?)?abstract(?: ?\(english\))?|(?:paper )?summary|(?:英文|论文|原文|原始)?摘要(?: ?[（(]?(?:abstract|english|original|原文|英文)[）)]?)?|概要|要旨|要約|アブストラクト|초록|요약|r[ée]sum[ée]|resumen|resumo|zusammenfassung|riassunto|sommario|аннотация|streszczenie|özet)$/i,
  ],
  [
    'published',
    /^(?:(?:publi(?:shed|cation)|submi(?:tted|ssion)|submitted on|first submitted|updated?|release)?(?: ?date| on)?|published|submitted|date|year|(?:发布|提交|发表|更新)?(?:日期|时间)|公開日|発表日|날짜)$/i,
  ],
  [
    'venue',
    /^(?:venue|journal|conference|published in|publication|proceedings|journal ref(?:erence)?|会议|期刊|来源|会議|학회)$/i,
  ],
  ['doi', /^doi$/i],
  ['arxivId', /^(?:arxiv(?: ?id)?|arxiv number|paper id|论文 ?id)$/i],
  [
    'url',
    /^(?:(?:paper |pdf |arxiv |abs )?(?:url|links?|page)|pdf|paper|(?:论文|原文|pdf)?(?:链接|地址)|リンク|링크)$/i,
  ],
];

/** Signs that stand before a label: emoji, bullets, quotation marks. */
const BEFORE = String.raw`[^\p{L}\p{N}\n${BOLD}${PLAIN}]{0,8}`;
const NAME = String.raw`[\p{L}](?:[^\n:：.。;；|${BOLD}${PLAIN}]|\.(?!\s)){0,40}?`;
/** "**Abstract:** text", "**Abstract**: text", "Abstract: text", "**Abstract** text", a line that says only "Abstract". */
const LABEL = new RegExp(
  `(?:^|\\n|(?<=[.。;；|]\\s?))${BEFORE}(?:${BOLD}${BEFORE}(${NAME})\\s*(?:[:：]\\s*${PLAIN}|${PLAIN}\\s*(?:::|[:：])?)|(${NAME})\\s*(?:::|[:：])(?!//)|(${NAME})\\s*(?=\\n|$))`,
  'gu',
);

/** A text between two labels. */
export interface LabelledText {
  /** Undefined for what stands before the first label. */
  readonly field: LabelField | undefined;
  readonly label: string;
  readonly text: string;
}

/** Headings within an abstract, which belong to it. */
const SECTION =
  /^(?:backgrounds?|objectives?|aims?|purpose|introduction|motivation|methods?|methodology|materials? and methods?|approach|design|setting|participants|results?|findings|discussion|conclusions?|significance|importance|limitations|interpretation|目的|背景|結果|结果)$/i;

/** True for the heading of a part of an abstract: "Methods". */
export function isSection(heading: string): boolean {
  return SECTION.test(heading.trim());
}

/** Longer texts are no label. */
const LONGEST_LABEL = 60;
/** A page has few labels, and asks for each of them at every paper. */
const MOST_KNOWN = 2_000;
const known = new Map<string, LabelField | undefined>();

/** The field that a label announces; undefined for words that are no label. */
export function fieldOfLabel(label: string): LabelField | undefined {
  if (label.length > LONGEST_LABEL) return undefined;
  if (known.has(label)) return known.get(label);
  const words = label.replace(/^[^\p{L}]+|(?<![^\p{L}\p{N})])[^\p{L}\p{N})]+$/gu, '').trim();
  const field = LABELS.find(([, pattern]) => pattern.test(words))?.[0];
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(label, field);
  return field;
}

/** Parts a block's text at its labels. Bold words with a colon are a label, whatever they say; other words have to be known. */
export function labelled(text: string): LabelledText[] {
  if (text.length > LONGEST_LABEL && !/[\n:：\ue000]/.test(text)) return [{ field: undefined, label: '', text }];
  const parts: { field: LabelField | undefined; label: string; from: number }[] = [
    { field: undefined, label: '', from: 0 },
  ];
  const ends: number[] = [];
  for (const match of text.matchAll(LABEL)) {
    const field = fieldOfMatch(match);
    if (field === undefined) continue;
    ends.push(match.index);
    parts.push({ field, label: (match[1] ?? match[2] ?? match[3])!, from: match.index + match[0].length });
  }
  return parts
    .map(({ field, label, from }, i) => ({ field, label, text: text.slice(from, ends[i] ?? text.length) }))
    .filter((part) => part.field !== undefined || bare(part.text) !== '');
}

/** What a possible label announces. The less it stands out, the better it has to be known. */
function fieldOfMatch(match: RegExpExecArray): LabelField | undefined {
  const [whole, bold, colon, alone] = match;
  const field = fieldOfLabel((bold ?? colon ?? alone)!);
  const atLineStart = match.index === 0 || whole.startsWith('\n');
  if (bold !== undefined) {
    if (isSection(bold)) return undefined;
    return field ?? (/[:：]/.test(whole) ? 'other' : undefined);
  }
  if (alone !== undefined) return field === 'abstract' || field === 'authors' ? field : undefined;
  if (field === 'other') return atLineStart && colon!.split(' ').length <= 3 ? field : undefined;
  return field;
}

/** A text without the signs for bold. */
export function bare(text: string): string {
  return text.replace(/[\ue000\ue001]/g, '').trim();
}
