import { BOLD, PLAIN } from './blocks.js';

/** The field that a label announces. The text of "other" is not kept; it only ends the field before it. */
export type LabelField = 'title' | 'authors' | 'abstract' | 'published' | 'venue' | 'doi' | 'arxivId' | 'url' | 'other';

/** Labels of each field, in several languages. Add new labels here. */
const LABELS: readonly (readonly [LabelField, RegExp])[] = [
  [
    'other',
    /^(?:tl;?\s?dr|ai[\s-](?:generated )?(?:abstract|summary)|schlag(?:wörter|worte)|stichworte|mots[- ]clés|palabras clave|(?:abstract |summary )?translat(?:ion|ed)|one[\s-]sentence summary|key ?words?|(?:primary )?subjects?|comments?|(?:primary )?categor(?:y|ies)|(?:source )?code(?: link| url| repository)?|github(?: link| url| repo(?:sitory)?)?|project(?: page| link| website| url)?|tags?|topics?|score|relevance(?: score)?|affiliations?|institutions?|submitted by|upvotes|bib ?tex|citations?|cite as|pages|notes?|key contributions?|contributions?|figures?|data ?sets?|models?|demo|video|slides|poster|supplementary(?: material)?|msc classes|acm classes|report-no|license|related dois?)$/i,
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
    /^(?:(?:paper |first ?)?authors?(?:\(s\))?(?: list)?|creators?|by|written by|(?:论文)?作者|著者|저자|auteurs?|autor(?:en|es|i)?|авторы)$/i,
  ],
  [
    'abstract',
    /^(?:(?:paper |original |english |full |the |show |view |read |click (?:to|for) (?:view |show |read )?(?:the )?)?abstract(?: ?\(english\))?|(?:paper )?summary|(?:英文|中文|论文|原文|原始)?摘要(?: ?[（(]?(?:abstract|english|original|原文|英文)[）)]?)?|概要|要旨|要約|アブストラクト|초록|요약|r[ée]sum[ée]|resumen|resumo|zusammenfassung|riassunto|sommario|аннотация|streszczenie|özet)$/i,
  ],
  [
    'published',
    /^(?:(?:publi(?:shed|cation)|submi(?:tted|ssion)|submitted on|first submitted|updated?|release)?(?: ?date| on)?(?: ?\(v1\))?|publish|published|submitted|date|year|(?:erscheinungs)?(?:jahr|datum)|année|año|ano|anno|fecha|data|(?:发布|提交|发表|更新)?(?:日期|时间)|公開日|発表日|投稿日|掲載日|날짜|발행일|게재일|출판일|제출일|등록일)$/i,
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

/** Characters before a label: emoji, bullets, quotation marks. */
const BEFORE = String.raw`[^\p{L}\p{N}\n${BOLD}${PLAIN}]{0,8}`;
const NAME = String.raw`[\p{L}](?:[^\n:：.。;；|${BOLD}${PLAIN}]|\.(?!\s)){0,40}?`;
/** "**Abstract:** text", "**Abstract**: text", "Abstract: text", "**Abstract** text", or "Abstract" alone on a line. */
const LABEL = new RegExp(
  `(?:^|\\n|(?<=[.。;；|]\\s?))${BEFORE}(?:${BOLD}${BEFORE}(${NAME})\\s*(?:[:：]\\s*${PLAIN}|${PLAIN}\\s*(?:::|[:：])?)|(${NAME})\\s*(?:::|[:：])(?!//)|(${NAME})\\s*(?=\\n|$))`,
  'gu',
);

/** The text between two labels. */
export interface LabelledText {
  /** Undefined for text before the first label. */
  readonly field: LabelField | undefined;
  readonly label: string;
  readonly text: string;
}

/** Section headings of a structured abstract. */
const SECTION =
  /^(?:backgrounds?|objectives?|aims?|purpose|introduction|motivation|methods?|methodology|materials? and methods?|approach|design|setting|participants|results?|findings|discussion|conclusions?|significance|importance|limitations|interpretation|目的|背景|結果|结果)$/i;

/** Whether a heading names a section of an abstract, such as "Methods". */
export function isSection(heading: string): boolean {
  return SECTION.test(heading.trim());
}

/** Maximum length of a label in characters. */
const LONGEST_LABEL = 60;
/** Size of the cache of labels: a page has few of them and repeats each for every paper. */
const MOST_KNOWN = 2_000;
const known = new Map<string, LabelField | undefined>();

/** The field that a label announces; undefined if the words are not a label. */
export function fieldOfLabel(label: string): LabelField | undefined {
  if (label.length > LONGEST_LABEL) return undefined;
  if (known.has(label)) return known.get(label);
  const words = label.replace(/^[^\p{L}]+|(?<![^\p{L}\p{N})])[^\p{L}\p{N})]+$/gu, '').trim();
  const field = LABELS.find(([, pattern]) => pattern.test(words))?.[0];
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(label, field);
  return field;
}

/** Splits a block's text at its labels. Bold words with a colon are always a label; other words only if they are in `LABELS`. */
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

/** The field that a possible label announces. The less it stands out, the fewer words are accepted. */
function fieldOfMatch(match: RegExpExecArray): LabelField | undefined {
  const [whole, bold, colon, alone] = match;
  if (bold !== undefined) return fieldOfBold(bold, /[:：]/.test(whole));
  if (alone !== undefined) {
    const field = fieldOfLabel(alone);
    return field === 'abstract' || field === 'authors' || OF_A_MACHINE.test(alone) ? field : undefined;
  }
  const field = fieldOfLabel(colon!);
  const atLineStart = match.index === 0 || whole.startsWith('\n');
  if (field === 'other' && !(atLineStart && colon!.split(' ').length <= 3)) return undefined;
  return field;
}

/** A summary beside the abstract. */
const OF_A_MACHINE = /^ai[\s-](?:generated )?(?:abstract|summary)$/i;

function fieldOfBold(words: string, hasColon: boolean): LabelField | undefined {
  if (isSection(words)) return undefined;
  return fieldOfLabel(words) ?? (hasColon ? 'other' : undefined);
}

/** The text without the markers of bold. */
export function bare(text: string): string {
  return text.replace(/[\ue000\ue001]/g, '').trim();
}
