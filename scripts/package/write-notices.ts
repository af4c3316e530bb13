// The last step of `npm run build`.
import { PROJECT } from '../run-tool.ts'
import { writeNotices } from './bundled-packages.ts'

writeNotices(PROJECT)
