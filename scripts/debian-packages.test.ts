// What to install, read from real outputs of ldd and apt-cache, and who may install it.
import { expect, test } from 'vitest'
import { installableNames, type Machine, missingLibraries, nextStep, packagesFor } from './debian-packages.ts'

const LDD = `\tlinux-vdso.so.1 (0x00007ffc5b9f2000)
\tlibffmpeg.so => /somewhere/libffmpeg.so (0x00007f1c3a000000)
\tlibdl.so.2 => /lib/x86_64-linux-gnu/libdl.so.2 (0x00007f1c4b5d5000)
\tlibnss3.so => not found
\tlibsmime3.so => not found
\tlibgtk-3.so.0 => not found
\tlibasound.so.2 => not found
\tlibnovelty.so.7 => not found
\tlibnss3.so => not found
`

const POLICY = `libgtk-3-0:
  Installed: (none)
  Candidate: (none)
  Version table:
libnss3:
  Installed: (none)
  Candidate: 2:3.98-1build1
  Version table:
     2:3.98-1build1 500
        500 mirror noble/main amd64 Packages
libasound2:
  Installed: (none)
  Candidate: (none)
  Version table:
`

test('the missing libraries of an ldd output, each once', () => {
  expect(missingLibraries(LDD)).toEqual([
    'libnss3.so',
    'libsmime3.so',
    'libgtk-3.so.0',
    'libasound.so.2',
    'libnovelty.so.7',
  ])
})

test('nothing is missing when ldd found everything', () => {
  expect(missingLibraries('\tlibc.so.6 => /lib/libc.so.6 (0x0)\n\tnot a dynamic executable\n')).toEqual([])
})

test('packages are named once, unknown libraries are kept apart', () => {
  expect(packagesFor(missingLibraries(LDD))).toEqual({
    packages: ['libasound2', 'libgtk-3-0', 'libnss3'],
    unknown: ['libnovelty.so.7'],
  })
})

test('where a package has no candidate under its old name, the t64 name is taken', () => {
  expect(installableNames(['libgtk-3-0', 'libnss3', 'libasound2'], POLICY)).toEqual([
    'libgtk-3-0t64',
    'libnss3',
    'libasound2t64',
  ])
})

test('names stay plain while apt knows nothing yet', () => {
  expect(installableNames(['libgtk-3-0'], '')).toEqual(['libgtk-3-0'])
})

const BARE_SERVER: Machine = {
  isLinux: true,
  isRoot: true,
  hasDisplay: false,
  hasApt: true,
  packages: ['xvfb'],
  unknown: [],
}

test.each<[string, Partial<Machine>, string]>([
  ['root on a bare Debian server gets it installed', {}, 'install'],
  ['nothing is installed on a desktop, even as root', { hasDisplay: true }, 'tell'],
  ['nothing is installed for anyone but root', { isRoot: false }, 'tell'],
  ['another distribution is told', { hasApt: false }, 'tell'],
  ['a library nobody knows is told', { packages: [], unknown: ['libnovelty.so.7'] }, 'tell'],
  ['a complete machine is left alone', { packages: [] }, 'nothing'],
  ['other systems are left alone', { isLinux: false }, 'nothing'],
])('%s', (_, differs, expected) => {
  expect(nextStep({ ...BARE_SERVER, ...differs })).toBe(expected)
})
