// zod compiles schemas to code, which is faster, where that is allowed: not in a window, whose content security policy
// forbids it and reports the attempt. Import zod from here only.
import { z } from 'zod'

z.config({ jitless: 'document' in globalThis })

export { z }
