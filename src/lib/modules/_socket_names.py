# The part of _socket that is about names: of hosts, services, protocols and interfaces, and addresses as programs and the system write them.
# _socket takes over what is public.
import _system
import _thread
from _socket import AF_INET, AF_INET6, AF_UNIX, AI_CANONNAME, AI_NUMERICHOST, EAI_SYSTEM, NI_NAMEREQD, NI_NUMERICHOST, SOCK_DGRAM, SOCK_STREAM
from _posix_system import _raw
from _system import call as _call, check as _check


class herror(OSError):
    pass


class gaierror(OSError):
    pass


_EAI_INPROGRESS = -100
_LOOPBACK6 = b'\0' * 15 + b'\1'

herror.__module__ = gaierror.__module__ = 'socket'


# ---- addresses

def _encode_host(host):
    if isinstance(host, str):
        return host.encode('ascii') if host.isascii() else host.encode('idna')
    if isinstance(host, (bytes, bytearray)):
        return bytes(host)
    raise TypeError(f"str, bytes or bytearray expected, not {type(host).__name__}")


def _resolve(host, family):
    """The raw address of a host for sockaddr_in (4 bytes) or sockaddr_in6 (16 bytes, scope)."""
    name = _encode_host(host)
    if b'\0' in name:
        raise ValueError('host name must not contain null character')
    if name == b'':
        return (b'\0' * 4 if family == AF_INET else b'\0' * 16), 0
    if name in (b'<broadcast>', b'255.255.255.255') and family == AF_INET:
        return b'\xff' * 4, 0
    if family == AF_INET:
        quick = _dotted(name.decode())
        if quick is not None:
            return quick, 0
    found = _lookup(name, None, family, 0, 0, 0)
    raw = found[0][4]
    if family == AF_INET:
        return raw[4:8], 0
    return raw[8:24], int.from_bytes(raw[24:28], 'little')


def _dotted(text):
    parts = text.split('.')
    if len(parts) != 4:
        return None
    for part in parts:
        if not part.isdigit() or not part.isascii() or len(part) > 3 or int(part) > 255 or (len(part) > 1 and part[0] == '0'):
            return None
    return bytes([int(part) for part in parts])


def _port_of(port, caller):
    if not isinstance(port, int):
        if not hasattr(port, '__index__'):
            raise TypeError(f"'{type(port).__name__}' object cannot be interpreted as an integer")
        port = port.__index__()
    if port < 0 or port > 0xffff:
        raise OverflowError(f'{caller}(): port must be 0-65535.')
    return port


def _pack_address(self, address, caller):
    """A sockaddr as bytes."""
    family = self._family
    if family == AF_INET:
        if not isinstance(address, tuple):
            raise TypeError(f'{caller}(): AF_INET address must be tuple, not {type(address).__name__}')
        if len(address) != 2:
            raise TypeError(f'{caller}(): AF_INET address must be a pair (host, port)')
        port = _port_of(address[1], caller)
        return b'\x02\0' + port.to_bytes(2, 'big') + _resolve(address[0], AF_INET)[0] + b'\0' * 8
    if family == AF_INET6:
        if not isinstance(address, tuple):
            raise TypeError(f'{caller}(): AF_INET6 address must be tuple, not {type(address).__name__}')
        if not 2 <= len(address) <= 4:
            raise TypeError(f'{caller}(): AF_INET6 address must be a tuple (host, port[, flowinfo[, scopeid]])')
        port = _port_of(address[1], caller)
        flow = address[2] if len(address) > 2 else 0
        if flow < 0 or flow > 0xfffff:
            raise OverflowError(f'{caller}(): flowinfo must be 0-1048575.')
        raw, scope = _resolve(address[0], AF_INET6)
        if len(address) > 3:
            scope = address[3]
        return b'\x0a\0' + port.to_bytes(2, 'big') + flow.to_bytes(4, 'big') + raw + scope.to_bytes(4, 'little')
    if family == AF_UNIX:
        if isinstance(address, str):
            path = address.encode('utf-8', 'surrogateescape')
        elif isinstance(address, (bytes, bytearray, memoryview)):
            path = bytes(address)
        else:
            raise TypeError(f"a bytes-like object is required, not '{type(address).__name__}'")
        if path[:1] == b'\0':
            if len(path) > 108:
                raise OSError('AF_UNIX path too long')
            return b'\x01\0' + path
        if len(path) >= 108:
            raise OSError('AF_UNIX path too long')
        return b'\x01\0' + path + b'\0' if path else b'\x01\0'  # '': the system picks an abstract address
    raise OSError(f'{caller}(): bad family')


def _unpack_address(raw):
    """What programs see of a sockaddr."""
    if not raw:
        return None
    family = int.from_bytes(raw[:2], 'little')
    if family == AF_INET:
        return '%d.%d.%d.%d' % tuple(raw[4:8]), int.from_bytes(raw[2:4], 'big')
    if family == AF_INET6:
        scope = int.from_bytes(raw[24:28], 'little')
        host = inet_ntop(AF_INET6, raw[8:24])  # the scope has a place of its own
        return host, int.from_bytes(raw[2:4], 'big'), int.from_bytes(raw[4:8], 'big'), scope
    if family == AF_UNIX:
        path = raw[2:]
        if path[:1] == b'\0' and len(path) > 1:
            return path
        return path.split(b'\0', 1)[0].decode('utf-8', 'surrogateescape')
    return family, raw[2:]


# ---- hosts, services, protocols

def gethostname():
    """gethostname() -> string

Return the current host name."""
    raw = bytearray(1025)
    _check(_call(_system.GETHOSTNAME, raw, 1024))
    return bytes(raw).split(b'\0', 1)[0].decode('utf-8', 'surrogateescape')


def sethostname(name, /):
    """sethostname(name)

Sets the hostname to name."""
    raw = name.encode() if isinstance(name, str) else bytes(name)
    _check(_call(_system.SETHOSTNAME, raw, len(raw)))


def _look_up_here(host, service, hints):
    """(error, address of the first result); not to be interrupted."""
    out = bytearray(8)
    result = _system.call_without_gil(_system.GETADDRINFO, host, service, hints, out)
    return result, int.from_bytes(out, 'little')


_abandoned = []  # requests whose caller was interrupted: the system still writes to them


def _look_up_aside(host, service, hints):
    """The same by a thread of libc's, which closes the one end of a pipe when it is done: so the wait for it can be interrupted."""
    if _abandoned:
        _abandoned[:] = [request for request in _abandoned if not _is_over(request)]
    pair = bytearray(8)
    _check(_call(_system.PIPE2, pair, 0o2000000))
    reader, writer = int.from_bytes(pair[:4], 'little'), int.from_bytes(pair[4:], 'little')
    words = bytearray(128)  # struct gaicb, the list of one address of it, struct sigevent with SIGEV_THREAD
    at = _system.address(words)
    for place, value in ((0, _system.address(host)), (8, 0 if service is None else _system.address(service)), (16, _system.address(hints)), (56, at),
                         (64, writer), (76, 2), (80, _call(_system.DLSYM, 0, b'close\0'))):
        words[place:place + 8] = value.to_bytes(8, 'little')
    request = (words, host, service, hints)
    if _call(_system.GETADDRINFO_A, 1, at + 56, 1, at + 64) != 0:  # no threads left, or a libc that has no such function
        _call(_system.CLOSE, reader)
        _call(_system.CLOSE, writer)
        return _look_up_here(host, service, hints)
    result = _EAI_INPROGRESS
    try:
        while result == _EAI_INPROGRESS:
            _system.wait(reader, 1, None)
            result = _call(_system.GAI_ERROR, words)
    finally:
        _call(_system.CLOSE, reader)
        if result == _EAI_INPROGRESS:
            _abandoned.append(request)
    return result, int.from_bytes(words[24:32], 'little')


def _call_aside(*call):
    """A call of libc's that asks name servers and that no signal ends, made by a thread of its own: so the wait for it can be interrupted."""
    answers = []
    done = _thread.allocate_lock()
    done.acquire()

    def ask():
        answers.append(_system.call_without_gil(*call))
        done.release()

    try:
        _thread.start_new_thread(ask, ())
    except RuntimeError:  # the machine has no thread left
        ask()
    done.acquire()  # who is interrupted here leaves the thread to itself
    return answers[0]


def _is_over(request):
    words = request[0]
    if _call(_system.GAI_ERROR, words) == _EAI_INPROGRESS:
        return False
    first = int.from_bytes(words[24:32], 'little')
    if first:
        _call(_system.FREEADDRINFO, first)
    return True


def _lookup(host, service, family, type, proto, flags):
    """getaddrinfo of C: tuples of (family, type, protocol, canonical name, raw address)."""
    hints = b''.join([number.to_bytes(4, 'little', signed=True) for number in (flags, family, type, proto)]) + b'\0' * 32
    host = None if host is None else host + b'\0'
    service = None if service is None else service + b'\0'
    if host is None or flags & AI_NUMERICHOST or b':' in host or host[:1].isdigit() or host == b'localhost\0':
        result, first = _look_up_here(host, service, hints)
    else:
        result, first = _look_up_aside(host, service, hints)
    if result != 0:
        if result == EAI_SYSTEM:
            raise OSError('getaddrinfo failed')
        raise gaierror(result, _system.text_at(_call(_system.GAI_STRERROR, result)).decode())
    found = []
    at = first
    while at:
        raw = _system.bytes_at(at, 48)
        number = lambda i: int.from_bytes(raw[i:i + 4], 'little', signed=True)
        canonical = _system.text_at(int.from_bytes(raw[32:40], 'little'))
        found.append((number(4), number(8), number(12), (canonical or b'').decode(), _system.bytes_at(int.from_bytes(raw[24:32], 'little'), number(16))))
        at = int.from_bytes(raw[40:48], 'little')
    _call(_system.FREEADDRINFO, first)
    return found


def getaddrinfo(host, port, family=0, type=0, proto=0, flags=0):
    """getaddrinfo(host, port [, family, type, proto, flags])
    -> list of (family, type, proto, canonname, sockaddr)

Resolve host and port into addrinfo struct."""
    if host is not None:
        if isinstance(host, str):
            host = host.encode('ascii') if host.isascii() else host.encode('idna')
        elif not isinstance(host, bytes):
            raise TypeError('getaddrinfo() argument 1 must be string or None')
        if b'\0' in host:
            raise ValueError('embedded null byte')
    if port is not None:
        if isinstance(port, int):
            port = str(int(port)).encode()
        elif isinstance(port, str):
            port = port.encode()
        elif not isinstance(port, bytes):
            raise OSError('Int or String expected')
    return [(family, type, proto, canonical, _unpack_address(raw)) for family, type, proto, canonical, raw in _lookup(host, port, family, type, proto, flags)]


def getnameinfo(sockaddr, flags, /):
    """getnameinfo(sockaddr, flags) --> (host, port)

Get host and port for a sockaddr."""
    if not isinstance(sockaddr, tuple):
        raise TypeError('getnameinfo() argument 1 must be a tuple')
    if not 2 <= len(sockaddr) <= 4:
        raise TypeError('getnameinfo(): illegal sockaddr argument')
    flow = sockaddr[2] if len(sockaddr) > 2 else 0
    if flow < 0 or flow > 0xfffff:
        raise OverflowError('getnameinfo(): flowinfo must be 0-1048575.')
    found = _lookup(_encode_host(sockaddr[0]), str(int(sockaddr[1])).encode(), 0, SOCK_DGRAM, 0, AI_NUMERICHOST)
    if len(found) > 1:
        raise OSError('sockaddr resolved to multiple addresses')
    raw = found[0][4]
    if found[0][0] == AF_INET and len(sockaddr) != 2:
        raise OSError('IPv4 sockaddr must be 2 tuple')
    if found[0][0] == AF_INET6:
        raw = bytearray(raw)
        raw[4:8] = flow.to_bytes(4, 'big')
        raw[24:28] = (sockaddr[3] if len(sockaddr) > 3 else 0).to_bytes(4, 'little')
    host = bytearray(1025)
    service = bytearray(32)
    call = _system.GETNAMEINFO, raw, len(raw), host, 1025, service, 32, flags
    asks_nobody = flags & NI_NUMERICHOST or (raw[4:5] == b'\x7f' if found[0][0] == AF_INET else raw[8:24] == _LOOPBACK6)
    result = _system.call_without_gil(*call) if asks_nobody else _call_aside(*call)
    if result != 0:
        raise gaierror(result, _system.text_at(_call(_system.GAI_STRERROR, result)).decode())
    return bytes(host).split(b'\0', 1)[0].decode(), bytes(service).split(b'\0', 1)[0].decode()


def gethostbyname(name, /):
    """gethostbyname(host) -> address

Return the IP address (a string of the form '255.255.255.255') for a host."""
    return inet_ntoa(_resolve(name, AF_INET)[0])


def gethostbyname_ex(name, /):
    """gethostbyname_ex(host) -> (name, aliaslist, addresslist)

Return the true host name, a list of aliases, and a list of IP addresses,
for a host.  The host argument is a string giving a host name or IP number."""
    found = _lookup(_encode_host(name), None, AF_INET, SOCK_STREAM, 0, AI_CANONNAME)
    return found[0][3] or name, [], [inet_ntoa(entry[4][4:8]) for entry in found]


def gethostbyaddr(name, /):
    """gethostbyaddr(host) -> (name, aliaslist, addresslist)

Return the true host name, a list of aliases, and a list of IP addresses,
for a host.  The host argument is a string giving a host name or IP number."""
    found = _lookup(_encode_host(name), None, 0, SOCK_STREAM, 0, 0)
    address = _unpack_address(found[0][4])
    try:
        host = getnameinfo(address[:2], NI_NAMEREQD)[0]
    except gaierror:
        raise herror(1, 'Unknown host') from None
    return host, [], [address[0]]


def getservbyname(servicename, protocolname=None, /):
    """getservbyname(servicename[, protocolname]) -> integer

Return a port number from a service name and protocol name.
The optional protocol name, if given, should be 'tcp' or 'udp',
otherwise any protocol will match."""
    entry = _call(_system.GETSERVBYNAME, servicename.encode() + b'\0', None if protocolname is None else protocolname.encode() + b'\0')
    if not entry:
        raise OSError('service/proto not found')
    return int.from_bytes(_system.bytes_at(entry + 16, 2), 'big')


def getservbyport(port, protocolname=None, /):
    """getservbyport(port[, protocolname]) -> string

Return the service name from a port number and protocol name.
The optional protocol name, if given, should be 'tcp' or 'udp',
otherwise any protocol will match."""
    if not 0 <= port <= 0xffff:
        raise OverflowError('getservbyport: port must be 0-65535.')
    entry = _call(_system.GETSERVBYPORT, htons(port), None if protocolname is None else protocolname.encode() + b'\0')
    if not entry:
        raise OSError('port/proto not found')
    return _system.text_at(_system.word_at(entry)).decode()


def getprotobyname(name, /):
    """getprotobyname(name) -> integer

Return the protocol number for the named protocol.  (Rarely used.)"""
    entry = _call(_system.GETPROTOBYNAME, name.encode() + b'\0')
    if not entry:
        raise OSError('protocol not found')
    return _system.word_at(entry + 16, 4)


def _swap(x, size, caller):
    if not isinstance(x, int):
        raise TypeError(f"'{type(x).__name__}' object cannot be interpreted as an integer" if size == 2 else f'expected int, {type(x).__name__} found')
    if x < 0:
        raise OverflowError(f"{caller}: can't convert negative Python int to C {'16-bit unsigned integer' if size == 2 else 'unsigned int'}"
                            if size == 2 else "can't convert negative value to unsigned int")
    if x >> (8 * size):
        raise OverflowError(f'{caller}: Python int too large to convert to C 16-bit unsigned integer' if size == 2 else 'int larger than 32 bits')
    return int.from_bytes(x.to_bytes(size, 'little'), 'big')


def htons(x, /):
    """Convert a 16-bit unsigned integer from host to network byte order."""
    return _swap(x, 2, 'htons')


def ntohs(x, /):
    """Convert a 16-bit unsigned integer from network to host byte order."""
    return _swap(x, 2, 'ntohs')


def htonl(x, /):
    """htonl(integer) -> integer

Convert a 32-bit integer from host to network byte order."""
    return _swap(x, 4, 'htonl')


def ntohl(x, /):
    """ntohl(integer) -> integer

Convert a 32-bit integer from network to host byte order."""
    return _swap(x, 4, 'ntohl')


def inet_aton(ip_addr, /):
    """Convert an IP address in string format (123.45.67.89) to the 32-bit packed binary format used in low-level network functions."""
    parts = ip_addr.split('.')
    numbers = []
    for part in parts:
        try:
            numbers.append(int(part, 16) if part[:2].lower() == '0x' else int(part, 8) if part[:1] == '0' and len(part) > 1 else int(part))
        except ValueError:
            numbers.append(-1)
        if not part or part[0] in '+-_' or '_' in part:
            numbers[-1] = -1
    if not 1 <= len(numbers) <= 4 or min(numbers) < 0:
        raise OSError('illegal IP address string passed to inet_aton')
    value = 0
    for number in numbers[:-1]:
        if number > 255:
            raise OSError('illegal IP address string passed to inet_aton')
        value = value << 8 | number
    rest = 5 - len(numbers)
    if numbers[-1] >= 1 << (8 * rest):
        raise OSError('illegal IP address string passed to inet_aton')
    return (value << (8 * rest) | numbers[-1]).to_bytes(4, 'big')


def inet_ntoa(packed_ip, /):
    """Convert an IP address from 32-bit packed binary format to string format."""
    raw = bytes(memoryview(packed_ip))
    if len(raw) != 4:
        raise OSError('packed IP wrong length')
    return '%d.%d.%d.%d' % tuple(raw)


def inet_pton(address_family, ip_string, /):
    """inet_pton(af, ip) -> packed IP address string

Convert an IP address from string format to a packed string suitable
for use with low-level network functions."""
    size = 4 if address_family == AF_INET else 16 if address_family == AF_INET6 else 0
    if not size:
        raise OSError(97, _system.error_text(97))
    out = bytearray(16)
    if _call(_system.INET_PTON, address_family, ip_string.encode() + b'\0', out) != 1:
        raise OSError('illegal IP address string passed to inet_pton')
    return bytes(out[:size])


def inet_ntop(address_family, packed_ip, /):
    """inet_ntop(af, packed_ip) -> string formatted IP address

Convert a packed IP address of the given family to string format."""
    raw = bytes(memoryview(packed_ip))
    if address_family == AF_INET:
        if len(raw) != 4:
            raise ValueError('invalid length of packed IP address string')
        return '%d.%d.%d.%d' % tuple(raw)
    if address_family != AF_INET6:
        raise ValueError(f'unknown address family {address_family}')
    if len(raw) != 16:
        raise ValueError('invalid length of packed IP address string')
    groups = [int.from_bytes(raw[i:i + 2], 'big') for i in range(0, 16, 2)]
    if groups[:5] == [0] * 5 and (groups[5] == 0xffff or groups[5] == 0 and groups[6] != 0):
        return ('::ffff:' if groups[5] else '::') + '%d.%d.%d.%d' % tuple(raw[12:])
    start = length = 0
    at = 0
    while at < 8:  # the longest run of zeros, the first of equal ones
        end = at
        while end < 8 and groups[end] == 0:
            end += 1
        if end - at > length and end - at > 1:
            start, length = at, end - at
        at = max(end, at + 1)
    text = ['%x' % group for group in groups]
    if not length:
        return ':'.join(text)
    return ':'.join(text[:start]) + '::' + ':'.join(text[start + length:])


# ---- interfaces

def if_nameindex():
    """if_nameindex()

Returns a list of network interface information (index, name) tuples."""
    first = at = _call(_system.IF_NAMEINDEX)
    found = []
    while True:
        index = _system.word_at(at, 4)
        name = _system.word_at(at + 8)
        if not index and not name:
            break
        found.append((index, _system.text_at(name).decode()))
        at += 16
    _call(_system.IF_FREENAMEINDEX, first)
    return found


def if_nametoindex(oname, /):
    """Returns the interface index corresponding to the interface name if_name."""
    index = _call(_system.IF_NAMETOINDEX, _raw(oname) + b'\0')
    if index <= 0:
        raise OSError('no interface with this name')
    return index


def if_indextoname(if_index, /):
    """Returns the interface name corresponding to the interface index if_index."""
    raw = bytearray(16)
    if not isinstance(if_index, int):
        raise TypeError('an integer is required')
    if if_index < 0:
        raise OverflowError("can't convert negative value to unsigned int")
    if if_index >= 2**64:
        raise OverflowError('Python int too large to convert to C unsigned long')
    if if_index >= 2**32:
        raise OverflowError('index is too large')
    if not _call(_system.IF_INDEXTONAME, if_index, raw) > 0:
        raise OSError(6, _system.error_text(6))
    return bytes(raw).split(b'\0', 1)[0].decode()
