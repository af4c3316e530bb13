// The software bill of materials of a package.
import type { BundledPackage } from '../bundled-packages.ts'

export interface Described {
  readonly name: string
  readonly version: string
  readonly license: string
  /** Version of the Electron in the package. */
  readonly electron: string
  readonly madeAt: Date
}

/** The software bill of materials: a CycloneDX 1.6 document. */
export function billOfMaterials(
  packages: readonly BundledPackage[],
  { name, version, license, electron, madeAt }: Described,
): object {
  const library = (each: Pick<BundledPackage, 'name' | 'version' | 'licence'>, type = 'library') => {
    const purl = `pkg:npm/${each.name.replace('@', '%40')}@${each.version}`
    return {
      type,
      'bom-ref': purl,
      name: each.name,
      version: each.version,
      licenses: [{ expression: each.licence }],
      purl,
    }
  }
  const parts = [
    library({ name: 'electron', version: electron, licence: 'MIT' }, 'framework'),
    ...packages.map((each) => library(each)),
  ]
  const app = `${name}@${version}`
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      timestamp: madeAt.toISOString(),
      component: { type: 'application', 'bom-ref': app, name, version, licenses: [{ expression: license }] },
    },
    components: parts,
    dependencies: [{ ref: app, dependsOn: parts.map((part) => part['bom-ref']) }],
  }
}
