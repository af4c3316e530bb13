// The list of the world’s towns (places/), read when an article is first checked.
import { readFile } from 'node:fs/promises'
import { Gazetteer } from '../checks/names/gazetteer.ts'

/** The builds copy files whose addresses are written like this (scripts/files-next-to-modules.ts). */
const TOWNS = new URL('places/towns.txt', import.meta.url)

let gazetteer: Promise<Gazetteer> | null = null

/** The towns, read once. */
export function loadTowns(): Promise<Gazetteer> {
  gazetteer ??= readFile(TOWNS, 'utf8').then((text) => new Gazetteer(text))
  return gazetteer
}
