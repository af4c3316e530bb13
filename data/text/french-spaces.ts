// The spaces of French typography: no-break before a colon and inside quotation marks, narrow no-break before ; ! ?.

/** Texts with usual spaces, by name, with the right ones. `::` and what follows it is ICU syntax. */
export function withFrenchSpaces<Words extends Readonly<Record<string, string | undefined>>>(words: Words): Words {
  const entries = Object.entries(words).map(([name, text]) => [name, text && frenchSpaces(text)])
  return Object.fromEntries(entries) as Words
}

/** One text with usual spaces, with the right ones. */
export function frenchSpaces(text: string): string {
  return text
    .replaceAll(/« /g, '«\u00a0')
    .replaceAll(/ »/g, '\u00a0»')
    .replaceAll(/ :(?!:)/g, '\u00a0:')
    .replaceAll(/ (?=[;!?])/g, '\u202f')
}
