/** Strings that are harmful when text is executed as code, by the language that they target. claimgraph must treat all of them as data. */
export const HOSTILE: Readonly<Record<string, readonly string[]>> = {
  SQL: [`'; DROP TABLE paper; --`, `" OR "1"="1`, `x') UNION SELECT value FROM meta --`, `%' OR 1=1 /*`, '_%'],
  Cypher: [`x'}) DETACH DELETE n //`, '`)-[:X]->() RETURN 1 //', '$text', `\\' OR true //`, `") CALL db.labels() //`],
  'full-text syntax': ['"unclosed', 'a* NEAR(b c, 5)', 'title:x AND (', 'a -b ^c ~d', '{a b}:c', 'OR OR OR', '/[/', '*', '()'],
  HTML: ['<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '</title></script><svg onload=alert(1)>', '&lt;b&gt;&#x3c;i>', '<!--', ']]>'],
  'a spreadsheet': ['=HYPERLINK("http://x.example","y")', '+1+cmd|\' /C calc\'!A0', '-2+3', '@SUM(A1)', '\t=1+1', '＝1+1'],
  paths: ['../../../../etc/passwd', '..\\..\\windows\\win.ini', '/etc/passwd', 'file:///etc/passwd', 'a/../../b', 'C:\\x'],
  prototypes: ['__proto__', 'constructor', 'prototype', 'hasOwnProperty', 'toString', '__defineGetter__', 'valueOf'],
  templates: ['${7*7}', '{{7*7}}', '%s%n%x', '#{7*7}', '$(id)', '`id`', '; id', '| id'],
  JSON: ['{"$ne": null}', '","role":"WRITE', '\\u0000', '[1,2', '}'],
  'YAML, BibTeX and TeX': ['!!js/function "x"', '&a [*a]', '@comment{', '\\input{/etc/passwd}', '\\write18{id}', '%', '}{'],
  RDF: ['<http://x> .', '"^^<x>', '\\u003C', 'urn:x> <y'],
  directions: ['\u202egnp.exe', 'a\u200bb', '\u2066x\u2069', '\ufeffx', 'e\u0301\u0301\u0301', '\u2028next\u2029'],
}; // prettier-ignore

/** Control sequences that change a terminal or forge log lines. */
export const TERMINAL: readonly string[] = [
  '\u001b[2J\u001b[H',
  '\u001b]0;owned\u0007',
  '\u009b31m',
  'a\r\nclaimgraph: everything is in order',
  '\u0008\u0008\u0008',
  'x\u0000y',
];

/** All strings of `HOSTILE`. */
export const HOSTILE_TEXTS: readonly string[] = Object.values(HOSTILE).flat();
