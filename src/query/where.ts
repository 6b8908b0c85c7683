import type { ClaimOrigin } from '../domain/curated.js';
import type { Change, ClaimKind, Relation } from '../domain/extraction.js';
import type { HardwareCategory, Outcome, ReviewState } from '../domain/graph.js';

/** An argument that may be missing or null. */
type Optional<T> = T | null | undefined;

/** Bounds on a number, whose unit is a separate argument. */
export interface FloatRange {
  readonly gt?: Optional<number>;
  readonly gte?: Optional<number>;
  readonly lt?: Optional<number>;
  readonly lte?: Optional<number>;
}

/** ISO dates as precise as given: "2022", "2022-06" or "2022-06-02". Both ends are inclusive. */
export interface DateRange {
  readonly from?: Optional<string>;
  readonly to?: Optional<string>;
}

/** Conditions on claims, with names and values as written. The fields have the meanings of `input ClaimWhere` in schema.graphql. */
export interface ClaimWhere {
  readonly addedAfter?: Optional<string>;
  readonly baseline?: Optional<readonly string[]>;
  readonly change?: Optional<readonly Change[]>;
  readonly condition?: Optional<string>;
  readonly dataset?: Optional<readonly string[]>;
  readonly hardware?: Optional<readonly string[]>;
  readonly hardwareCategory?: Optional<readonly HardwareCategory[]>;
  readonly hardwareVendor?: Optional<readonly string[]>;
  readonly includeNarrower?: Optional<boolean>;
  readonly kinds?: Optional<readonly ClaimKind[]>;
  readonly madeBy?: Optional<readonly string[]>;
  readonly metric?: Optional<readonly string[]>;
  readonly minConfidence?: Optional<number>;
  readonly not?: Optional<readonly ClaimWhere[]>;
  readonly origin?: Optional<readonly ClaimOrigin[]>;
  readonly outcome?: Optional<readonly Outcome[]>;
  readonly paper?: Optional<PaperWhere>;
  readonly papers?: Optional<readonly string[]>;
  readonly published?: Optional<DateRange>;
  readonly relation?: Optional<readonly Relation[]>;
  readonly review?: Optional<readonly ReviewState[]>;
  readonly subject?: Optional<readonly string[]>;
  readonly subjectClaims?: Optional<readonly ClaimWhere[]>;
  readonly task?: Optional<readonly string[]>;
  readonly text?: Optional<string>;
  readonly unit?: Optional<string>;
  readonly value?: Optional<FloatRange>;
}

/** Conditions on entities of a kind. The fields have the meanings of `input EntityWhere` in schema.graphql. */
export interface EntityWhere {
  readonly claims?: Optional<readonly ClaimWhere[]>;
  readonly hardwareCategory?: Optional<readonly HardwareCategory[]>;
  readonly proposedIn?: Optional<string>;
  readonly text?: Optional<string>;
}

/** Conditions on papers. The fields have the meanings of `input PaperWhere` in schema.graphql. */
export interface PaperWhere {
  readonly any?: Optional<readonly PaperWhere[]>;
  readonly affiliation?: Optional<readonly string[]>;
  readonly claims?: Optional<readonly ClaimWhere[]>;
  readonly mentions?: Optional<readonly string[]>;
  readonly mentionsAny?: Optional<readonly string[]>;
  readonly not?: Optional<readonly PaperWhere[]>;
  readonly published?: Optional<DateRange>;
  readonly source?: Optional<readonly string[]>;
  readonly text?: Optional<string>;
}

/** A condition without the fields that are undefined. */
export function withoutUndefined(where: ClaimWhere): ClaimWhere {
  return Object.fromEntries(Object.entries(where).filter(([, value]) => value !== undefined));
}
