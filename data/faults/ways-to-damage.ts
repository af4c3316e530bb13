// Damage no one intended: a file ends too early, a bit flips, only zeros are left.

export interface Damage {
  readonly name: string
  readonly apply: (bytes: Buffer) => Buffer
}

/** Truncated and with a flipped bit at `count` places each, and filled with NULs. */
export function damages(count: number, size: number): readonly Damage[] {
  const places = Array.from({ length: count }, (_, n) => Math.floor((n * size) / count))
  const cut = places.map((at): Damage => ({ name: `cut at ${at}`, apply: (bytes) => bytes.subarray(0, at) }))
  const turned = places.map((at): Damage => {
    return { name: `bit of byte ${at} turned`, apply: (bytes) => turnBit(bytes, at, at % 8) }
  })
  const nul: Damage = { name: 'filled with NUL', apply: (bytes) => Buffer.alloc(bytes.length) }
  return [...cut, ...turned, nul]
}

function turnBit(bytes: Buffer, at: number, bit: number): Buffer {
  const turned = Buffer.from(bytes)
  turned[at] = (turned[at] ?? 0) ^ (1 << bit)
  return turned
}
