import type { Claim, Direction, Entity } from '../domain/graph.js';
import type { ChangeRecord } from '../store/port/transaction.js';
import type { StoredPaper } from '../store/port/graph-store.js';
import type { ConflictGroup } from '../store/port/queries.js';
import type { Connection } from './connections.js';

/** What resolvers hand on for the types of the schema that are not rows of the store. */

export type NodeModel = StoredPaper | Entity | Claim;

export type PaperConnectionModel = Connection<StoredPaper>;
export type EntityConnectionModel = Connection<Entity>;
export type ClaimConnectionModel = Connection<Claim>;
export type ConflictConnectionModel = Connection<ConflictGroup>;
export type ChangeConnectionModel = Connection<ChangeRecord>;
export type ConflictModel = ConflictGroup;

export interface RelatedModel {
  readonly entityId: string;
  readonly claims: number;
}

export interface SearchHitModel {
  readonly entityId: string;
  readonly score: number;
  readonly matched: string;
}

export interface FacetCountModel {
  readonly key: string;
  readonly count: number;
}

export interface LeaderboardModel {
  readonly metric: Entity;
  readonly direction: Direction;
  readonly rows: readonly LeaderboardRowModel[];
}
export interface LeaderboardRowModel {
  readonly rank: number;
  readonly claim: Claim;
}

export interface ComparisonRowModel {
  readonly metricId: string;
  readonly datasetId: string | null;
  readonly hardwareId: string | null;
  readonly cells: readonly ComparisonCellModel[];
}
export interface ComparisonCellModel {
  readonly methodId: string;
  readonly claims: readonly Claim[];
  readonly best: boolean;
}
export interface ComparisonModel {
  readonly rows: readonly ComparisonRowModel[];
}

export interface TradeoffPointModel {
  readonly x: Claim;
  readonly y: Claim;
  readonly onFrontier: boolean;
}
export interface TradeoffModel {
  readonly points: readonly TradeoffPointModel[];
}

export interface PathModel {
  readonly nodeIds: readonly string[];
  readonly relations: readonly string[];
}

export interface IngestResultModel {
  readonly index: number;
  readonly status: 'ADDED' | 'UPDATED' | 'UNCHANGED' | 'REJECTED';
  readonly paperId: string | null;
  readonly reason: string | null;
}

export interface CountModel {
  readonly count: number;
}

export type AskResultModel =
  | EntityConnectionModel
  | PaperConnectionModel
  | ClaimConnectionModel
  | LeaderboardModel
  | ComparisonModel
  | TradeoffModel
  | CountModel;
