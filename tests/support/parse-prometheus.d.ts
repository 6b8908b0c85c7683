declare module 'parse-prometheus-text-format' {
  interface Family {
    readonly name: string;
    readonly help: string;
    readonly type: string;
    readonly metrics: readonly { readonly value?: string; readonly labels?: Readonly<Record<string, string>> }[];
  }
  /** Reads Prometheus' text format. */
  // eslint-disable-next-line import-x/no-default-export -- the package has no other
  export default function parsePrometheus(text: string): Family[];
}
