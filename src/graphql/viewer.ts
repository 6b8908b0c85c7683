/** The rights of a viewer; each role includes those before it. */
export type Role = 'READ' | 'REVIEW' | 'WRITE';
export const ROLES: readonly Role[] = ['READ', 'REVIEW', 'WRITE'];

/** Who sent a request, and what they may do. */
export interface Viewer {
  readonly name: string | null;
  readonly roles: readonly Role[];
}
