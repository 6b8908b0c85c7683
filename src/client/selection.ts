/** Types that turn a selection of fields into the type of its result. The schema's types carry `{ type, args }` for each field. */

interface ObjectType {
  readonly __typename: string;
}
interface Field {
  readonly type: unknown;
  readonly args: unknown;
}

type Unlisted<T> = T extends readonly (infer U)[] ? Unlisted<U> : T extends null ? never : T;
type Arguments<A> = A extends null ? unknown : object extends A ? { readonly $?: A } : { readonly $: A };

type FieldSelection<F extends Field> = [Unlisted<F['type']>] extends [ObjectType]
  ? Selection<Unlisted<F['type']> & ObjectType> & Arguments<F['args']>
  : F['args'] extends null
    ? true
    : (object extends F['args'] ? true : never) | Arguments<F['args']>;

/**
 * A selection of a type: `true` for a scalar field, a nested selection for an object field, `$` for its arguments, and `on` for
 * fields of only some types of an interface or union.
 */
export type Selection<T extends ObjectType> = {
  readonly [K in Exclude<keyof T, '__typename'>]?: T[K] extends Field ? FieldSelection<T[K]> : never;
} & {
  readonly __typename?: true;
  readonly on?: { readonly [Name in T['__typename']]?: Selection<Extract<T, { readonly __typename: Name }>> };
};

/** Rejects fields that the schema does not have. */
export type Exactly<S, Shape> = {
  readonly [K in keyof S]: K extends '$'
    ? S[K]
    : K extends keyof Shape
      ? S[K] extends true
        ? S[K]
        : Exactly<S[K], Exclude<NonNullable<Shape[K]>, true>>
      : never;
};

/** The type of the result of a selection. */
export type Answer<T, S> = T extends null
  ? null
  : T extends readonly (infer U)[]
    ? Answer<U, S>[]
    : T extends ObjectType
      ? Picked<T, S>
      : T;

type Picked<T extends ObjectType, S> = {
  readonly [K in Exclude<keyof S & keyof T, '__typename'>]: T[K] extends Field ? Answer<T[K]['type'], S[K]> : never;
} & (S extends { readonly __typename: true } ? { readonly __typename: T['__typename'] } : unknown) &
  (S extends { readonly on: infer On }
    ? T['__typename'] extends keyof On
      ? Picked<T, On[T['__typename']]>
      : unknown
    : unknown);
