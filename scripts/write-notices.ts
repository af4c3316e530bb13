// The last step of `npm run build`.

import { writeNotices } from './bundled-packages.ts'
import { PROJECT } from './run-tool.ts'

writeNotices(PROJECT)
