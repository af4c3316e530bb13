// Plain words for system errors: the same in the window and on the command line.

/** By the name the system gives an error. */
export const SYSTEM_ERRORS = {
  E2BIG: 'too much was asked for at once',
  EAGAIN: 'the system is too busy',
  EBADF: 'the file was closed by another program',
  EBADMSG: 'the disk gave back damaged data',
  EBUSY: 'another program is using it',
  ECANCELED: 'the system cancelled it',
  ECONNABORTED: 'the connection to the network folder broke',
  ECONNREFUSED: 'the network folder cannot be reached',
  ECONNRESET: 'the connection to the network folder broke',
  EDEADLK: 'two programs wait for each other',
  EDQUOT: 'your disk quota is used up',
  EFAULT: 'the system failed to read or write it',
  EFBIG: 'the file would be larger than allowed here',
  EHOSTDOWN: 'the computer with the network folder is off',
  EHOSTUNREACH: 'the computer with the network folder cannot be reached',
  EILSEQ: 'the file system does not take its name',
  EINTR: 'the system was interrupted',
  EINVAL: 'the file system refuses it',
  EIO: 'the disk failed to read or write',
  EISDIR: 'it is a folder',
  ELOOP: 'links lead in a circle',
  EMLINK: 'the file system takes no more links to it',
  ENAMETOOLONG: 'its name is too long for the file system',
  ENETDOWN: 'the network is down',
  ENETUNREACH: 'the network cannot be reached',
  ENODATA: 'the disk does not give it out',
  ENODEV: 'the disk is not there any more',
  ENOENT: 'it is not there any more',
  ENOLCK: 'the file system gives out no more locks',
  ENOMEM: 'the computer is out of memory',
  ENOSYS: 'the file system cannot do that',
  ENOTCONN: 'the network folder is not connected',
  ENOTEMPTY: 'the folder is not empty',
  ENOTSUP: 'the file system cannot do that',
  ENXIO: 'the disk is not there any more',
  EOPNOTSUPP: 'the file system cannot do that',
  EOVERFLOW: 'the file is too large for the system',
  EPIPE: 'the connection broke',
  EPROTO: 'the network folder answered wrongly',
  ERANGE: 'a number is too large for the system',
  ERR_FS_FILE_TOO_LARGE: 'the file is too large',
  ESTALE: 'the network folder was disconnected meanwhile',
  ETIME: 'the system took too long',
  ETIMEDOUT: 'the network folder does not answer',
  ETXTBSY: 'another program is running it',
  EUCLEAN: 'the file system is damaged and needs a check',
  EWOULDBLOCK: 'the system is too busy',
  EXDEV: 'it would have to move to another disk',
  UNKNOWN: 'the system does not say why',
} as const satisfies Readonly<Record<string, string>>

/** "the disk failed to read or write (EIO)". An unknown name is returned unchanged. */
export function systemErrorWords(name: string): string {
  if (isSystemError(name)) return name === 'UNKNOWN' ? SYSTEM_ERRORS[name] : `${SYSTEM_ERRORS[name]} (${name})`
  return isUnlistedError(name) ? `the system says ${name}` : name
}

export function isSystemError(name: string): name is keyof typeof SYSTEM_ERRORS {
  return Object.hasOwn(SYSTEM_ERRORS, name)
}

/** Whether this is a system's name for an error, though not one with words here. */
export function isUnlistedError(name: string): boolean {
  return !isSystemError(name) && /^(?:E[A-Z0-9_]+|error \d+)$/.test(name)
}
