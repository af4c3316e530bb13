// zod makes code of a schema, which reads faster, wherever code may be made: not in a window, whose content security policy forbids
// it and reports the attempt. Import zod from here only.
import { z } from 'zod'

z.config({ jitless: 'document' in globalThis })

export { z }
