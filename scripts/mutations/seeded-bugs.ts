// Plausible bugs in the algebra of corrections. Each must be caught by the algebra's own tests.

export interface SeededBug {
  readonly name: string
  /** In data/corrections. */
  readonly file: string
  /** Text that occurs in the file exactly once, and the bug's replacement. */
  readonly find: string
  readonly replace: string
}

export const SEEDED_BUGS: readonly SeededBug[] = [
  {
    name: 'deleted text comes back when any of its deleters is off',
    file: 'weave.ts',
    find: '!segment.deletedBy.some(isActive)',
    replace: '!segment.deletedBy.every(isActive)',
  },
  {
    name: 'a later deletion forgets the earlier one',
    file: 'weave-in.ts',
    find: '[...piece.deletedBy, number]',
    replace: '[number]',
  },
  {
    name: 'the second half of a cut segment forgets where it began',
    file: 'weave-in.ts',
    find: 'at: segment.at + from }]',
    replace: 'at: segment.at }]',
  },
  {
    name: 'what was deleted may be deleted again',
    file: 'conflicts.ts',
    find: "for (const correction of rest) add(correction, first, 'overlap')",
    replace: 'if (rest.length > 1) add(first, first, "overlap")',
  },
  {
    name: 'an insertion inside an insertion may outlive it',
    file: 'conflicts.ts',
    find: "if (by !== ORIGINAL && by !== host && isActive(by)) add(by, host, 'needs')",
    replace: 'if (by === host && isActive(by)) add(by, host, "needs")',
  },
  {
    name: 'deleted words of another correction may be taken back',
    file: 'conflicts.ts',
    find: "for (const correction of active) add(correction, segment.by, 'needs')",
    replace: '{}',
  },
  {
    name: 'only the working text is checked, not the published',
    file: 'conflicts.ts',
    find: "(status === 'accepted') !== (to === 'accepted')",
    replace: "status === 'accepted' && to === 'proposed' && false",
  },
  {
    name: 'a mark may outlive the words it is on',
    file: 'structure-conflicts.ts',
    find: "if (by >= 0 && !isActive(by)) add(number, by, 'needs')",
    replace: 'if (by > 1e9) add(number, by, "needs")',
  },
  {
    name: 'a mark does not look at the marks below it',
    file: 'structure-conflicts.ts',
    find: 'if (formats.valueOf(type, ref, number) === before) continue',
    replace: 'if (formats.valueOf(type, ref, number) !== undefined) continue',
  },
  {
    name: 'inserted text takes formats given after it was inserted',
    file: 'formats.ts',
    find: `left && this.valueOf(type, left, by)
    const shared = right && value === this.valueOf(type, right, by)`,
    replace: `left && this.valueOf(type, left)
    const shared = right && value === this.valueOf(type, right)`,
  },
  {
    name: 'a block correction forgets what it was made on top of',
    file: 'structure-conflicts.ts',
    find: "if (parent !== null && !isActive(parent)) add(number, parent, 'needs')",
    replace: '',
  },
  {
    name: 'two block corrections of one line may both stand',
    file: 'structure-conflicts.ts',
    find: 'other.number < number && other.root === root',
    replace: 'other.number < number && other.root !== root',
  },
  {
    name: 'a joined line is what its last part was',
    file: 'lines.ts',
    find: 'group.find(({ parts })',
    replace: 'group.findLast(({ parts })',
  },
  {
    name: 'hunks may cut a grapheme',
    file: 'word-diff.ts',
    find: 'return onGraphemes(joinClose(raw, before), before, after)',
    replace: 'return joinClose(raw, before)',
  },
  {
    name: 'words published in different formats say the same of what they were',
    file: 'project.ts',
    find: 'isAlike && isAlikeReformatted(last.reformatted, run.reformatted)',
    replace: 'isAlike && last.reformatted?.correction === run.reformatted?.correction',
  },
  {
    name: 'of empty lines that were joined marked copy shows the last as it was',
    file: 'project.ts',
    find: 'lines.some(hasVisible) || (isEmpty && n === parts.length - 1)',
    replace: 'lines.some(hasVisible)',
  },
  {
    name: 'an insertion stands before what replaces the words in front of it',
    file: 'weave.ts',
    find: 'while (this.isReplacing(this.pieces[index + count], behind)) count += 1',
    replace: '',
  },
]
