// Which calls in a system call trace reach for the internet: for tests that watch a whole tree of processes through
// strace (Linux).

/**
 * Arguments for strace, before `-o FILE` and the command. Covers everything that could send: bytes need an address, or
 * a listening socket.
 */
export const TRACE_SOCKETS = ['-f', '--seccomp-bpf', '-qq', '-e', 'trace=socket,connect,bind,sendto,sendmsg,sendmmsg']

/**
 * Sockets of the machine itself (unix) and of its kernel (netlink) lead nowhere else. One exception is allowed: a
 * datagram socket that is never given an address. Chromium creates some at every start to query the kernel about its
 * network cards (ioctl, in net/base/network_interfaces_linux.cc); no switch prevents that, and nothing is sent.
 */
const INTERNET = /socket\(AF_(?:INET6?|PACKET)(?!6?, SOCK_DGRAM(?:\||,))|sa_family=AF_(?:INET|PACKET)/

/** The calls of a trace, one per line, that reach for the internet. */
export function internetCalls(trace: readonly string[]): readonly string[] {
  return trace.filter((call) => INTERNET.test(call))
}
