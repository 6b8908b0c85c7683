/** The rights of a viewer; each role includes those before it. */
export type Role = 'READ' | 'REVIEW' | 'WRITE';
export const ROLES: readonly Role[] = ['READ', 'REVIEW', 'WRITE'];

/** The sender of a request, and its permissions. */
export interface Viewer {
  readonly name: string | null;
  readonly roles: readonly Role[];
}
