// zod probes `eval` unless told not to, which a strict content security policy reports. Import zod from here only.
import { z } from 'zod'

z.config({ jitless: true })

export { z }
