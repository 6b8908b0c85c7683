import type { Claim, Entity } from '../domain/graph.js';
import type { ComparisonRow } from '../query/compare.js';
import type { ListConnection } from '../query/connection.js';
import type { Leaderboard } from '../query/leaderboard.js';
import type { TradeoffPoint } from '../query/tradeoff.js';
import type { StoredPaper } from '../store/port/graph-store.js';
import type { ConflictGroup } from '../store/port/queries.js';
import type { ChangeRecord } from '../store/port/transaction.js';

/** The values that resolvers return for types of the schema that are not rows of the store. */

export type NodeModel = StoredPaper | Entity | Claim;

export type PaperConnectionModel = ListConnection<StoredPaper>;
export type EntityConnectionModel = ListConnection<Entity>;
export type ClaimConnectionModel = ListConnection<Claim>;
export type ConflictConnectionModel = ListConnection<ConflictGroup>;
export type ChangeConnectionModel = ListConnection<ChangeRecord>;
export type ConflictModel = ConflictGroup;

export interface RelatedModel {
  readonly entityId: string;
  readonly claims: number;
}

export interface FacetCountModel {
  readonly key: string;
  readonly count: number;
}

export interface ComparisonModel {
  readonly rows: readonly ComparisonRow[];
}
export interface TradeoffModel {
  readonly points: readonly TradeoffPoint[];
}

export interface IngestResultModel {
  readonly index: number;
  readonly status: 'ADDED' | 'UPDATED' | 'UNCHANGED' | 'REJECTED';
  readonly paperId: string | null;
  readonly reason: string | null;
}

interface CountModel {
  readonly count: number;
}

export type AskResultModel =
  | EntityConnectionModel
  | PaperConnectionModel
  | ClaimConnectionModel
  | Leaderboard
  | ComparisonModel
  | TradeoffModel
  | CountModel;
