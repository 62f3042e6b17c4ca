# Sockets over system calls. A blocking socket is one for the operating system too: its calls wait by themselves, and a signal to their thread
# ends them. A socket with a timeout is non-blocking for the operating system, as in CPython: its calls are made with MSG_DONTWAIT, and wait in
# _system. Either way Ctrl-C and signals reach them.
import _system
from _intrinsics import index_of as _integer, report_unraisable as _report_unraisable
from _system import block as _block, call as _call, check as _check, receive as _receive, transfer as _transfer, wait as _wait
from _system import TIMED_OUT as _TIMED_OUT
from _socket_names import (
    _pack_address, _unpack_address, gaierror, getaddrinfo, gethostbyaddr, gethostbyname, gethostbyname_ex, gethostname, getnameinfo, getprotobyname,
    getservbyname, getservbyport, herror, htonl, htons, if_indextoname, if_nameindex, if_nametoindex, inet_aton, inet_ntoa, inet_ntop, inet_pton, ntohl,
    ntohs, sethostname)

error = OSError
timeout = TimeoutError
has_ipv6 = True
CAPI = None

_EINPROGRESS = -115
_EAGAIN = -11
_EBADF = -9
_ECONNRESET = -104
_RECVFROM = _system.RECVFROM
_SENDTO = _system.SENDTO
_DONTWAIT = 0x40
_READABLE = 1
_WRITABLE = 4
_DIRECT = 0x20000
_default_timeout = None


def __start__():
    _system.require('_socket')


# ---- sockets

class socket:
    """socket(family=AF_INET, type=SOCK_STREAM, proto=0) -> socket object
socket(family=-1, type=-1, proto=-1, fileno=None) -> socket object

Open a socket of the given type.  The family argument specifies the
address family; it defaults to AF_INET.  The type argument specifies
whether this is a stream (SOCK_STREAM, this is the default)
or datagram (SOCK_DGRAM) socket.  The protocol argument defaults to 0,
specifying the default protocol.  Keyword arguments are accepted.
The socket is created as non-inheritable.
"""
    __slots__ = ('_fd', '_family', '_type', '_proto', '_timeout')

    def __new__(cls, *args, **kwargs):
        self = object.__new__(cls)
        self._fd = -1
        self._family = self._type = self._proto = 0
        self._timeout = None
        return self

    def __init__(self, family=-1, type=-1, proto=-1, fileno=None):
        if fileno is not None:
            if isinstance(fileno, float):
                raise TypeError("'float' object cannot be interpreted as an integer")
            fd = _integer(fileno)
            if fd < 0:
                raise ValueError('negative file descriptor')
            _check(_call(_system.FCNTL, fd, 1, 0))
            raw = bytearray(128)
            size = bytearray(b'\x80\0\0\0')
            _check(_call(_system.GETSOCKNAME, fd, raw, size))
            if family == -1:
                family = int.from_bytes(raw[:2], 'little')
            if type == -1:
                type = _get_option(fd, SOL_SOCKET, SO_TYPE)
            if proto == -1:
                proto = _get_option(fd, SOL_SOCKET, SO_PROTOCOL)
        else:
            if family == -1:
                family = AF_INET
            if type == -1:
                type = SOCK_STREAM
            if proto == -1:
                proto = 0
            fd = _check(_call(_system.SOCKET, family, type | SOCK_CLOEXEC, proto))
        self._adopt(fd, family, type, proto)

    def _adopt(self, fd, family, type, proto):
        self._fd = fd
        self._family = family
        self._type = type & ~(SOCK_CLOEXEC | SOCK_NONBLOCK)
        self._proto = proto
        if type & SOCK_NONBLOCK:
            self._timeout = 0.0
        else:
            self._timeout = _default_timeout
            if _default_timeout is not None:
                _set_non_blocking(fd, True)

    @property
    def family(self):
        """the socket family"""
        return self._family

    @property
    def type(self):
        """the socket type"""
        return self._type

    @property
    def proto(self):
        """the socket protocol"""
        return self._proto

    @property
    def timeout(self):
        """the socket timeout"""
        return self._timeout

    def __repr__(self):
        return f'<socket object, fd={self._fd}, family={self._family:d}, type={self._type:d}, proto={self._proto}>'

    def __del__(self):
        fd = self._fd
        if fd != -1:
            try:
                import warnings
                warnings.warn(f'unclosed {self!r}', ResourceWarning, 1, self)
            except BaseException as problem:
                _report_unraisable(problem, self)
            self._fd = -1
            _call(_system.CLOSE, fd)

    # -- how calls wait

    def _deadline(self):
        """The deadline of one operation: None for a socket that blocks for ever."""
        return _system.deadline(self._timeout)

    def _how(self, events):
        """How a call of this socket waits: events, deadline, flags more. Without a time limit the call itself waits."""
        timeout = self._timeout
        if timeout is None:
            return _DIRECT, None, 0
        if timeout == 0:
            return 0, None, 0
        return events, self._deadline(), _DONTWAIT

    def _fail(self, result):
        if result == _TIMED_OUT:
            raise TimeoutError('timed out')
        raise _system.error(result)

    # -- life

    def close(self):
        """close()

Close the socket.  It cannot be used after this call."""
        fd = self._fd
        if fd != -1:
            self._fd = -1
            result = _call(_system.CLOSE, fd)
            if result < 0 and result != _ECONNRESET:
                raise _system.error(result)

    def detach(self):
        """detach()

Close the socket object without closing the underlying file descriptor.
The object cannot be used after this call, but the file descriptor
can be reused for other purposes.  The file descriptor is returned."""
        fd = self._fd
        self._fd = -1
        return fd

    def fileno(self):
        """fileno() -> integer

Return the integer file descriptor of the socket."""
        return self._fd

    def settimeout(self, timeout, /):
        """settimeout(timeout)

Set a timeout on socket operations.  'timeout' can be a float,
giving in seconds, or None.  Setting a timeout of None disables
the timeout feature and is equivalent to setblocking(1).
Setting a timeout of zero is the same as setblocking(0)."""
        timeout = _timeout_of(timeout)
        self._timeout = timeout
        _set_non_blocking(self._fd, timeout is not None)

    def gettimeout(self):
        """gettimeout() -> timeout

Returns the timeout in seconds (float) associated with socket operations.
A timeout of None indicates that timeouts on socket operations are disabled."""
        return self._timeout

    def setblocking(self, flag, /):
        """setblocking(flag)

Set the socket to blocking (flag is true) or non-blocking (false).
setblocking(True) is equivalent to settimeout(None);
setblocking(False) is equivalent to settimeout(0.0)."""
        if not isinstance(flag, int) and not hasattr(flag, '__index__'):
            raise TypeError(f"'{type(flag).__name__}' object cannot be interpreted as an integer")
        self._timeout = None if flag else 0.0
        _set_non_blocking(self._fd, not flag)

    def getblocking(self):
        """getblocking()

Returns True if socket is in blocking mode, or False if it
is in non-blocking mode."""
        return self._timeout is None or self._timeout != 0

    # -- connections

    def bind(self, address, /):
        """bind(address)

Bind the socket to a local address.  For IP sockets, the address is a
pair (host, port); the host must refer to the local host. For raw packet
sockets the address is a tuple (ifname, proto [,pkttype [,hatype [,addr]]])"""
        raw = _pack_address(self, address, 'bind')
        _check(_call(_system.BIND, self._fd, raw, len(raw)))

    def listen(self, backlog=128, /):
        """listen([backlog])

Enable a server to accept connections.  If backlog is specified, it must be
at least 0 (if it is lower, it is set to 0); it specifies the number of
unaccepted connections that the system will allow before refusing new
connections. If not specified, a default reasonable value is chosen."""
        _check(_call(_system.LISTEN, self._fd, max(0, backlog)))

    def _accept(self):
        """_accept() -> (integer, address info)

Wait for an incoming connection.  Return a new socket file descriptor
representing the connection, and the address of the client.
For IP sockets, the address info is a pair (hostaddr, port)."""
        raw = bytearray(128)
        size = bytearray(b'\x80\0\0\0')
        events, deadline, _ = self._how(_READABLE)
        result = _block(self._fd, events, deadline, _system.ACCEPT4, self._fd, raw, size, SOCK_CLOEXEC)
        if result < 0:
            self._fail(result)
        return result, _unpack_address(bytes(raw[:int.from_bytes(size, 'little')]))

    def _connect(self, address, caller):
        """0 or -errno"""
        raw = _pack_address(self, address, caller)
        fd = self._fd
        timeout = self._timeout
        if timeout is None:
            if self._family == AF_UNIX:  # which answers at once, or waits for room in the other's backlog
                return _block(fd, _DIRECT, None, _system.CONNECT, fd, raw, len(raw))
            _set_non_blocking(fd, True)
            try:
                result = _block(fd, 0, None, _system.CONNECT, fd, raw, len(raw))
            finally:
                _set_non_blocking(fd, False)
        else:
            result = _block(fd, 0, None, _system.CONNECT, fd, raw, len(raw))
        if result != _EINPROGRESS or timeout == 0:
            return result
        ready = _wait(fd, _WRITABLE, self._deadline())
        if ready < 0:
            return ready
        return -_get_option(fd, SOL_SOCKET, SO_ERROR)

    def connect(self, address, /):
        """connect(address)

Connect the socket to a remote address.  For IP sockets, the address
is a pair (host, port)."""
        result = self._connect(address, 'connect')
        if result < 0:
            self._fail(result)

    def connect_ex(self, address, /):
        """connect_ex(address) -> errno

This is like connect(address), but returns an error code (the errno value)
instead of raising an exception when an error occurs."""
        result = self._connect(address, 'connect_ex')
        return 11 if result == _TIMED_OUT else -result

    def shutdown(self, how, /):
        """shutdown(flag)

Shut down the reading side of the socket (flag == SHUT_RD), the writing side
of the socket (flag == SHUT_WR), or both ends (flag == SHUT_RDWR)."""
        _check(_call(_system.SHUTDOWN, self._fd, how))

    def getsockname(self):
        """getsockname() -> address info

Return the address of the local endpoint. The format depends on the
address family. For IPv4 sockets, the address info is a pair
(hostaddr, port). For IPv6 sockets, the address info is a 4-tuple
(hostaddr, port, flowinfo, scope_id)."""
        return self._name(_system.GETSOCKNAME)

    def getpeername(self):
        """getpeername() -> address info

Return the address of the remote endpoint.  For IP sockets, the address
info is a pair (hostaddr, port)."""
        return self._name(_system.GETPEERNAME)

    def _name(self, function):
        raw = bytearray(128)
        size = bytearray(b'\x80\0\0\0')
        _check(_call(function, self._fd, raw, size))
        return _unpack_address(bytes(raw[:int.from_bytes(size, 'little')]))

    def getsockopt(self, level, option, buflen=0, /):
        """getsockopt(level, option[, buffersize]) -> value

Get a socket option.  See the Unix manual for level and option.
If a nonzero buffersize argument is given, the return value is a
string of that length; otherwise it is an integer."""
        if buflen == 0:
            return _get_option(self._fd, level, option)
        if not 0 < buflen <= 1024:
            raise OSError('getsockopt buflen out of range')
        raw = bytearray(buflen)
        size = bytearray(buflen.to_bytes(4, 'little'))
        _check(_call(_system.GETSOCKOPT, self._fd, level, option, raw, size))
        return bytes(raw[:int.from_bytes(size, 'little')])

    def setsockopt(self, level, option, value, optlen=None, /):
        """setsockopt(level, option, value: int)
setsockopt(level, option, value: buffer)
setsockopt(level, option, None, optlen: int)

Set a socket option.  See the Unix manual for level and option.
The value argument can either be an integer, a string buffer, or
None, optlen."""
        if value is None:
            if optlen is None:
                raise TypeError('setsockopt() takes 4 arguments when value is None')
            _check(_call(_system.SETSOCKOPT, self._fd, level, option, 0, optlen))
            return
        if isinstance(value, int):
            if not -0x80000000 <= value <= 0x7fffffff:
                raise OverflowError('signed integer is greater than maximum' if value > 0 else 'signed integer is less than minimum')
            value = int(value).to_bytes(4, 'little', signed=True)
        _check(_call(_system.SETSOCKOPT, self._fd, level, option, value, _system.size(value)))

    # -- sending and receiving

    def recv(self, bufsize, flags=0, /):
        """recv(buffersize[, flags]) -> data

Receive up to buffersize bytes from the socket.  For the optional flags
argument, see the Unix manual.  When no data is available, block until
at least one byte is available or until the remote end is closed.  When
the remote end is closed and all data is read, return the empty string."""
        if bufsize < 0:
            raise ValueError('negative buffersize in recv')
        timeout = self._timeout
        if timeout is None:
            result = _receive(self._fd, _DIRECT, None, _RECVFROM, bufsize, flags, 0, 0)
        elif timeout == 0:
            result = _receive(self._fd, 0, None, _RECVFROM, bufsize, flags, 0, 0)
        else:
            result = _receive(self._fd, 0x10001, self._deadline(), _RECVFROM, bufsize, flags | _DONTWAIT, 0, 0)
        if type(result) is int:
            self._fail(result)
        return result

    def _receive_into(self, buffer, nbytes, flags, caller, raw, size):
        if nbytes < 0:
            raise ValueError(f'negative buffersize in {caller}')
        writable = memoryview(buffer)
        if writable.readonly:
            raise TypeError(f'{caller}() argument 1 must be read-write bytes-like object, not {type(buffer).__name__}')
        room = writable.nbytes
        if nbytes > room:
            raise ValueError('nbytes is greater than the length of the buffer' if caller == 'recvfrom_into' else 'buffer too small for requested bytes')
        events, deadline, more = self._how(0x10001)
        result = _transfer(self._fd, events, deadline, _RECVFROM, writable, 0, nbytes or room, flags | more, raw, size)
        if result < 0:
            self._fail(result)
        return result

    def recv_into(self, buffer, nbytes=0, flags=0):
        """recv_into(buffer, [nbytes[, flags]]) -> nbytes_read

A version of recv() that stores its data into a buffer rather than creating
a new string.  Receive up to buffersize bytes from the socket.  If buffersize
is not specified (or 0), receive up to the size available in the given buffer.

See recv() for documentation about the flags."""
        return self._receive_into(buffer, nbytes, flags, 'recv_into', 0, 0)

    def recvfrom(self, bufsize, flags=0, /):
        """recvfrom(buffersize[, flags]) -> (data, address info)

Like recv(buffersize, flags) but also return the sender's address info."""
        if bufsize < 0:
            raise ValueError('negative buffersize in recvfrom')
        raw = bytearray(128)
        size = bytearray(b'\x80\0\0\0')
        events, deadline, more = self._how(0x10001)
        result = _receive(self._fd, events, deadline, _RECVFROM, bufsize, flags | more, raw, size)
        if type(result) is int:
            self._fail(result)
        return result, _unpack_address(bytes(raw[:int.from_bytes(size, 'little')]))

    def recvfrom_into(self, buffer, nbytes=0, flags=0):
        """recvfrom_into(buffer[, nbytes[, flags]]) -> (nbytes, address info)

Like recv_into(buffer[, nbytes[, flags]]) but also return the sender's address info."""
        raw = bytearray(128)
        size = bytearray(b'\x80\0\0\0')
        count = self._receive_into(buffer, nbytes, flags, 'recvfrom_into', raw, size)
        return count, _unpack_address(bytes(raw[:int.from_bytes(size, 'little')]))

    def send(self, data, flags=0, /):
        """send(data[, flags]) -> count

Send a data string to the socket.  For the optional flags
argument, see the Unix manual.  Return the number of bytes
sent; this may be less than len(data) if the network is busy."""
        timeout = self._timeout
        if timeout is None:
            result = _transfer(self._fd, _DIRECT, None, _SENDTO, data, 0, -1, flags, 0, 0)
        elif timeout == 0:
            result = _transfer(self._fd, 0, None, _SENDTO, data, 0, -1, flags, 0, 0)
        else:
            result = _transfer(self._fd, 4, self._deadline(), _SENDTO, data, 0, -1, flags | _DONTWAIT, 0, 0)
        if result < 0:
            self._fail(result)
        return result

    def sendall(self, data, flags=0, /):
        """sendall(data[, flags])

Send a data string to the socket.  For the optional flags
argument, see the Unix manual.  This calls send() repeatedly
until all data is sent.  If an error occurs, it's impossible
to tell how much data has been sent."""
        size = _system.size(data)
        events, deadline, more = self._how(_WRITABLE)
        flags |= more
        sent = 0
        while True:
            result = _transfer(self._fd, events, deadline, _SENDTO, data, sent, -1, flags, 0, 0)
            if result < 0:
                self._fail(result)
            sent += result
            if sent >= size:
                return

    def sendto(self, data, *rest):
        """sendto(data[, flags], address) -> count

Like send(data, flags) but allows specifying the destination address.
For IP sockets, the address is a pair (hostaddr, port)."""
        if not 1 <= len(rest) <= 2:
            raise TypeError(f'sendto() takes 2 or 3 arguments ({len(rest) + 1} given)')
        _system.size(data)
        flags = rest[0] if len(rest) == 2 else 0
        if not isinstance(flags, int):
            raise TypeError(f"'{type(flags).__name__}' object cannot be interpreted as an integer")
        raw = _pack_address(self, rest[-1], 'sendto')
        events, deadline, more = self._how(_WRITABLE)
        result = _transfer(self._fd, events, deadline, _SENDTO, data, 0, -1, flags | more, raw, len(raw))
        if result < 0:
            self._fail(result)
        return result

    def sendmsg(self, buffers, ancdata=(), flags=0, address=None, /):
        """sendmsg(buffers[, ancdata[, flags[, address]]]) -> count

Send normal and ancillary data to the socket, gathering the
non-ancillary data from a series of buffers and concatenating it into
a single message."""
        keep = [memoryview(buffer) for buffer in buffers]
        vectors = b''.join([_vector(view) for view in keep])
        control = b''
        try:
            items = iter(ancdata)
        except TypeError:
            raise TypeError('sendmsg() argument 2 must be an iterable') from None
        for item in items:
            level, kind, data = _ancillary(item)
            control += (16 + len(data)).to_bytes(8, 'little') + level.to_bytes(4, 'little') + kind.to_bytes(4, 'little') + data + b'\0' * (-len(data) % 8)
        name = b'' if address is None else _pack_address(self, address, 'sendmsg')
        header = _message(name, vectors, len(keep), control)
        events, deadline, more = self._how(_WRITABLE)
        result = _block(self._fd, events, deadline, _system.SENDMSG, self._fd, header, flags | more)
        if result < 0:
            self._fail(result)
        return result

    def recvmsg(self, bufsize, ancbufsize=0, flags=0, /):
        """recvmsg(bufsize[, ancbufsize[, flags]]) -> (data, ancdata, msg_flags, address)

Receive normal data (up to bufsize bytes) and ancillary data from the
socket."""
        if bufsize < 0:
            raise ValueError('negative buffer size in recvmsg()')
        data = bytearray(bufsize)
        count, ancdata, flags, address = self._receive_message([data], ancbufsize, flags)
        return bytes(data[:count]), ancdata, flags, address

    def recvmsg_into(self, buffers, ancbufsize=0, flags=0, /):
        """recvmsg_into(buffers[, ancbufsize[, flags]]) -> (nbytes, ancdata, msg_flags, address)

Receive normal data and ancillary data from the socket, scattering the
non-ancillary data into a series of buffers."""
        buffers = list(buffers)
        for buffer in buffers:
            if memoryview(buffer).readonly:
                raise TypeError('recvmsg_into() argument 1 must be an iterable of single-segment read-write buffers')
        return self._receive_message(buffers, ancbufsize, flags)

    def _receive_message(self, buffers, ancbufsize, flags):
        ancbufsize, flags = _integer(ancbufsize), _integer(flags)
        if ancbufsize < 0:
            raise ValueError('invalid ancillary data buffer length')
        keep = [memoryview(buffer) for buffer in buffers]
        vectors = b''.join([_vector(view) for view in keep])
        control = bytearray(ancbufsize)
        name = bytearray(128)
        header = bytearray(_message(name, vectors, len(keep), control))
        events, deadline, more = self._how(0x10001)
        result = _block(self._fd, events, deadline, _system.RECVMSG, self._fd, header, flags | more)
        if result < 0:
            self._fail(result)
        name_size = int.from_bytes(header[8:12], 'little')
        control_size = int.from_bytes(header[40:48], 'little')
        ancdata = []
        at = 0
        while at + 16 <= control_size:
            length = int.from_bytes(control[at:at + 8], 'little')
            if length < 16:
                break
            ancdata.append((int.from_bytes(control[at + 8:at + 12], 'little'), int.from_bytes(control[at + 12:at + 16], 'little'),
                            bytes(control[at + 16:min(at + length, control_size)])))
            at += (length + 7) & ~7
        return result, ancdata, int.from_bytes(header[48:52], 'little'), _unpack_address(bytes(name[:name_size]))


SocketType = socket


def _vector(view):
    """An iovec over a memoryview."""
    size = view.nbytes
    return (_system.address(view) if size else 0).to_bytes(8, 'little') + size.to_bytes(8, 'little')


def _message(name, vectors, count, control):
    """A msghdr; the parts that it points to must outlive it."""
    word = lambda number: number.to_bytes(8, 'little')
    return (word(_system.address(name) if name else 0) + word(len(name)) + word(_system.address(vectors) if vectors else 0) + word(count)
            + word(_system.address(control) if control else 0) + word(len(control)) + word(0))


def _set_non_blocking(fd, on):
    flags = _check(_call(_system.FCNTL, fd, 3, 0))
    wanted = flags | 0o4000 if on else flags & ~0o4000
    if wanted != flags:
        _check(_call(_system.FCNTL, fd, 4, wanted))


def _get_option(fd, level, option):
    raw = bytearray(4)
    size = bytearray(b'\x04\0\0\0')
    _check(_call(_system.GETSOCKOPT, fd, level, option, raw, size))
    return int.from_bytes(raw, 'little', signed=True)


def _timeout_of(timeout):
    if timeout is None:
        return None
    if not isinstance(timeout, (int, float)):
        if not hasattr(timeout, '__index__'):
            raise TypeError(f"'{type(timeout).__name__}' object cannot be interpreted as an integer")
        timeout = timeout.__index__()
    timeout = float(timeout)
    if timeout != timeout:
        raise ValueError('Invalid value NaN (not a number)')
    if timeout < 0:
        raise ValueError('Timeout value out of range')
    if timeout > 9223372036.0:
        raise OverflowError('timeout doesn\'t fit into C timeval')
    return timeout


# ---- functions

def close(fd, /):
    """close(integer) -> None

Close an integer socket file descriptor.  This is like os.close(), but for
sockets; on some platforms os.close() won't work for socket file descriptors."""
    result = _call(_system.CLOSE, _integer(fd))
    if result < 0 and result != _ECONNRESET:
        raise _system.error(result)


def dup(fd, /):
    """dup(integer) -> integer

Duplicate an integer socket file descriptor.  This is like os.dup(), but for
sockets; on some platforms os.dup() won't work for socket file descriptors."""
    return _check(_call(_system.FCNTL, fd, 1030, 0))


def socketpair(family=None, type=SOCK_STREAM, proto=0, /):
    """socketpair([family[, type [, proto]]]) -> (socket object, socket object)

Create a pair of socket objects from the sockets returned by the platform
socketpair() function.
The arguments are the same as for socket() except the default family is
AF_UNIX if defined on the platform; otherwise, the default is AF_INET."""
    family = AF_UNIX if family is None else family
    raw = bytearray(8)
    _check(_call(_system.SOCKETPAIR, family, type | SOCK_CLOEXEC, proto, raw))
    pair = []
    for at in (0, 4):
        one = socket.__new__(socket)
        one._adopt(int.from_bytes(raw[at:at + 4], 'little'), family, type, proto)
        pair.append(one)
    return tuple(pair)


def getdefaulttimeout():
    """getdefaulttimeout() -> timeout

Returns the default timeout in seconds (float) for new socket objects.
A value of None indicates that new socket objects have no timeout.
When the socket module is first imported, the default is None."""
    return _default_timeout


def setdefaulttimeout(timeout, /):
    """setdefaulttimeout(timeout)

Set the default timeout in seconds (float) for new socket objects.
A value of None indicates that new socket objects have no timeout.
When the socket module is first imported, the default is None."""
    global _default_timeout
    _default_timeout = _timeout_of(timeout)


def CMSG_LEN(length, /):
    """CMSG_LEN(length) -> control message length

Return the total length, without trailing padding, of an ancillary
data item with associated data of the given length."""
    if length < 0 or length > 0x7fffffff - 16:
        raise OverflowError('CMSG_LEN() argument out of range')
    return 16 + length


def _ancillary(item):
    if not isinstance(item, (tuple, list)):
        raise TypeError(f'[sendmsg() ancillary data items]() argument must be 3-item sequence, not {type(item).__name__}')
    if len(item) != 3:
        raise TypeError(f'[sendmsg() ancillary data items]() argument must be sequence of length 3, not {len(item)}')
    level, kind, data = item
    level, kind = _integer(level), _integer(kind)
    try:
        return level, kind, bytes(memoryview(data))
    except TypeError:
        raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'") from None


def CMSG_SPACE(length, /):
    """CMSG_SPACE(length) -> buffer size

Return the buffer size needed for recvmsg() to receive an ancillary
data item with associated data of the given length, along with any
trailing padding."""
    if length < 0 or length > 0x7fffffff - 24:  # CMSG_SPACE(1)
        raise OverflowError('CMSG_SPACE() argument out of range')
    return 16 + ((length + 7) & ~7)
