// Which Debian package contains which library that Electron links against, and what to do about missing ones. Pure
// decisions; system-libraries.ts inspects the machine and acts.

/**
 * The last word of a library's file name may differ between distributions' versions, so names are matched by prefix.
 */
const PACKAGE_OF: Readonly<Record<string, string>> = {
  'libasound.so': 'libasound2',
  'libatk-1.0.so': 'libatk1.0-0',
  'libatk-bridge-2.0.so': 'libatk-bridge2.0-0',
  'libatspi.so': 'libatspi2.0-0',
  'libcairo.so': 'libcairo2',
  'libcups.so': 'libcups2',
  'libdbus-1.so': 'libdbus-1-3',
  'libdrm.so': 'libdrm2',
  'libexpat.so': 'libexpat1',
  'libgbm.so': 'libgbm1',
  'libgdk-3.so': 'libgtk-3-0',
  'libgdk_pixbuf-2.0.so': 'libgdk-pixbuf-2.0-0',
  'libgio-2.0.so': 'libglib2.0-0',
  'libglib-2.0.so': 'libglib2.0-0',
  'libgobject-2.0.so': 'libglib2.0-0',
  'libgtk-3.so': 'libgtk-3-0',
  'libnspr4.so': 'libnspr4',
  'libnss3.so': 'libnss3',
  'libnssutil3.so': 'libnss3',
  'libpango-1.0.so': 'libpango-1.0-0',
  'libsmime3.so': 'libnss3',
  'libudev.so': 'libudev1',
  'libX11.so': 'libx11-6',
  'libxcb.so': 'libxcb1',
  'libXcomposite.so': 'libxcomposite1',
  'libXdamage.so': 'libxdamage1',
  'libXext.so': 'libxext6',
  'libXfixes.so': 'libxfixes3',
  'libxkbcommon.so': 'libxkbcommon0',
  'libXrandr.so': 'libxrandr2',
}

/** The libraries `ldd` could not find, under its names, each once. */
export function missingLibraries(lddOutput: string): readonly string[] {
  const names = [...lddOutput.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1] ?? '')
  return [...new Set(names)]
}

/** The packages that contain these libraries, sorted, and the libraries without a known package. */
export function packagesFor(libraries: readonly string[]): {
  readonly packages: readonly string[]
  readonly unknown: readonly string[]
} {
  const packageOf = (library: string) => PACKAGE_OF[library.replace(/\.so(\..*)?$/, '.so')]
  const packages = libraries.map(packageOf).filter((name) => name !== undefined)
  return { packages: [...new Set(packages)].sort(), unknown: libraries.filter((name) => packageOf(name) === undefined) }
}

/**
 * The names under which apt can install the packages here. Debian 13 and Ubuntu 24.04 renamed several with the suffix
 * t64. `policy` is what `apt-cache policy` printed for the plain names.
 */
export function installableNames(packages: readonly string[], policy: string): readonly string[] {
  const candidates = [...policy.matchAll(/^(\S+?)(?::\w+)?:\n(?: .*\n)*? +Candidate: (.*)$/gm)]
  const installable = new Set(candidates.filter(([, , version]) => version !== '(none)').map(([, name]) => name))
  return packages.map((name) => (installable.size === 0 || installable.has(name) ? name : `${name}t64`))
}

export type Machine = {
  readonly isLinux: boolean
  readonly isRoot: boolean
  readonly hasDisplay: boolean
  /** Debian, Ubuntu or a derivative: apt-get is available. */
  readonly hasApt: boolean
  readonly packages: readonly string[]
  readonly unknown: readonly string[]
}

export type NextStep = 'nothing' | 'install' | 'tell'

/** Installs without asking only as root, without a display and with apt: never on someone’s desktop. */
export function nextStep(machine: Machine): NextStep {
  if (!machine.isLinux || machine.packages.length + machine.unknown.length === 0) return 'nothing'
  const mayInstall = machine.isRoot && machine.hasApt && !machine.hasDisplay
  return mayInstall && machine.packages.length > 0 ? 'install' : 'tell'
}
