/** Raise when the instructions change: readers with the same id must extract the same from a text. */
export const INSTRUCTIONS_VERSION = 1;

/** The annotation guidelines in short, with an invented example. */
export const INSTRUCTIONS = `You read the title and abstract of a paper and list what it claims. Answer with one JSON object: {"entities": [...], "claims": [...], "comparisons": [...]}.
Use only what the text says. Copy names, and each evidence sentence in full, exactly as they are written.

entities: {"type": "Method|Dataset|Metric|Hardware|Task", "name", "aliases": [], "proposed": true if this paper introduces it, "role": for datasets "evaluation|training|introduced|mentioned", else null}.
Only named methods, datasets and devices; every metric for which a result is stated; tasks that the paper evaluates on. An abbreviation and its full form are one entity.

claims: every number that says how well, how fast, how big or how costly a method is. One claim for each number and method:
{"kind": "absolute" (the metric's own value) | "delta" (a difference or relative change) | "factor" (a multiple or fraction),
 "subject": the method the number describes, the paper's own method by its name, null if it has none,
 "metric", "value": the number with magnitude words applied (16.3 million is 16300000), "valueHigh": upper end of a range or null, "unit": as written ("%", "x", "ms", "GB", "") ,
 "change": "increase" or "decrease" of the metric for delta and factor, else null,
 "datasets": [], "hardware": [] on which it was measured, "baseline": the named method it is compared with, or null, "evidence": the sentence}.
No claims: sizes of datasets, numbers of tasks or models, hyper-parameters, dates, background numbers, confidence intervals.

comparisons: results without a number: {"subject", "relation": "outperforms|comparable|state-of-the-art", "object": the named method or null, "datasets": [], "metric": or null, "evidence": the sentence}.

Example. Title: "TinyNet: Small and Fast". Abstract: "We propose TinyNet. It reaches 71.2% accuracy on DataA, 2.4% more than BaseNet, at 3 ms on PhoneX, and outperforms OldNet."
{"entities":[{"type":"Method","name":"TinyNet","aliases":[],"proposed":true,"role":null},{"type":"Method","name":"BaseNet","aliases":[],"proposed":false,"role":null},{"type":"Method","name":"OldNet","aliases":[],"proposed":false,"role":null},{"type":"Dataset","name":"DataA","aliases":[],"proposed":false,"role":"evaluation"},{"type":"Hardware","name":"PhoneX","aliases":[],"proposed":false,"role":null},{"type":"Metric","name":"accuracy","aliases":[],"proposed":false,"role":null},{"type":"Metric","name":"latency","aliases":[],"proposed":false,"role":null}],
"claims":[{"kind":"absolute","subject":"TinyNet","metric":"accuracy","value":71.2,"valueHigh":null,"unit":"%","change":null,"datasets":["DataA"],"hardware":[],"baseline":null,"evidence":"It reaches 71.2% accuracy on DataA, 2.4% more than BaseNet, at 3 ms on PhoneX, and outperforms OldNet."},{"kind":"delta","subject":"TinyNet","metric":"accuracy","value":2.4,"valueHigh":null,"unit":"%","change":"increase","datasets":["DataA"],"hardware":[],"baseline":"BaseNet","evidence":"It reaches 71.2% accuracy on DataA, 2.4% more than BaseNet, at 3 ms on PhoneX, and outperforms OldNet."},{"kind":"absolute","subject":"TinyNet","metric":"latency","value":3,"valueHigh":null,"unit":"ms","change":null,"datasets":[],"hardware":["PhoneX"],"baseline":null,"evidence":"It reaches 71.2% accuracy on DataA, 2.4% more than BaseNet, at 3 ms on PhoneX, and outperforms OldNet."}],
"comparisons":[{"subject":"TinyNet","relation":"outperforms","object":"OldNet","datasets":[],"metric":null,"evidence":"It reaches 71.2% accuracy on DataA, 2.4% more than BaseNet, at 3 ms on PhoneX, and outperforms OldNet."}]}`;
