import { z } from 'zod';

const names = z.array(z.string()).default([]);

/** The answer expected from a model: the format of the annotation guidelines, with one name for each part. */
export const AnswerSchema = z.object({
  entities: z
    .array(
      z.object({
        type: z.enum(['Method', 'Dataset', 'Metric', 'Hardware', 'Task']),
        name: z.string(),
        aliases: names,
        proposed: z.boolean().default(false),
        role: z.enum(['evaluation', 'training', 'introduced', 'mentioned']).nullable().default(null),
      }),
    )
    .default([]),
  claims: z
    .array(
      z.object({
        kind: z.enum(['absolute', 'delta', 'factor']),
        subject: z.string().nullable().default(null),
        metric: z.string(),
        value: z.number(),
        valueHigh: z.number().nullable().default(null),
        unit: z.string().default(''),
        change: z.enum(['increase', 'decrease']).nullable().default(null),
        datasets: names,
        hardware: names,
        baseline: z.string().nullable().default(null),
        evidence: z.string(),
      }),
    )
    .default([]),
  comparisons: z
    .array(
      z.object({
        subject: z.string().nullable().default(null),
        relation: z.enum(['outperforms', 'comparable', 'state-of-the-art']),
        object: z.string().nullable().default(null),
        datasets: names,
        metric: z.string().nullable().default(null),
        evidence: z.string(),
      }),
    )
    .default([]),
});

export type ModelAnswer = z.infer<typeof AnswerSchema>;

/** The same as a JSON Schema, for servers that restrict a model to it. */
export const ANSWER_JSON_SCHEMA = z.toJSONSchema(AnswerSchema, { io: 'output' });
