// What of a system call trace is the internet: for the tests that watch a whole tree of processes through strace (Linux).

/** Arguments for strace, before `-o FILE` and the command. Whatever could leave: bytes need an address, or a socket that listens. */
export const TRACE_SOCKETS = ['-f', '--seccomp-bpf', '-qq', '-e', 'trace=socket,connect,bind,sendto,sendmsg,sendmmsg']

/**
 * Sockets of the machine itself (unix) and of its kernel (netlink) lead nowhere else. One thing is let pass: a datagram socket that is
 * never given an address. Chromium makes some at every start and asks the kernel about its network cards through them (ioctl, in
 * net/base/network_interfaces_linux.cc); no switch stops that, and nothing is sent.
 */
const INTERNET = /socket\(AF_(?:INET6?|PACKET)(?!6?, SOCK_DGRAM(?:\||,))|sa_family=AF_(?:INET|PACKET)/

/** The calls of a trace, one a line, that reach for the internet. */
export function internetCalls(trace: readonly string[]): readonly string[] {
  return trace.filter((call) => INTERNET.test(call))
}
