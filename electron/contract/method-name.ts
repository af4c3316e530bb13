// Names of the functions through which a window makes calls.

type Camel<S extends string> = S extends `${infer Head}-${infer Tail}` ? `${Head}${Capitalize<Camel<Tail>>}` : S

/** 'archive:open-sample' becomes 'archiveOpenSample'. */
export type MethodName<C extends string> = C extends `${infer Room}:${infer Act}`
  ? `${Room}${Capitalize<Camel<Act>>}`
  : never

/** The name of the function for a call. */
export function methodName<C extends string>(channel: C): MethodName<C> {
  return channel.replaceAll(/[:-](\w)/g, (_, letter: string) => letter.toUpperCase()) as MethodName<C>
}
