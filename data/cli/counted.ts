// "1 article", "24 articles".

/** A number with its noun; `many` is needed where adding s is wrong. */
export function counted(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`
}
