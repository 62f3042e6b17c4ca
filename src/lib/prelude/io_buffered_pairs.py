# BufferedRWPair: a reader and a writer that know nothing of each other.


def rwpair_init(self, reader, writer, buffer_size=8192, /):
    io_base_check_readable(reader)
    io_base_check_writable(writer)
    self._io_reader = _BufferedReader(reader, buffer_size)
    self._io_writer = _BufferedWriter(writer, buffer_size)


def rwpair_read(self, *args):
    return self._io_reader.read(*args)


def rwpair_peek(self, *args):
    return self._io_reader.peek(*args)


def rwpair_read1(self, *args):
    return self._io_reader.read1(*args)


def rwpair_readinto(self, *args):
    return self._io_reader.readinto(*args)


def rwpair_readinto1(self, *args):
    return self._io_reader.readinto1(*args)


def rwpair_write(self, *args):
    return self._io_writer.write(*args)


def rwpair_flush(self):
    return self._io_writer.flush()


def rwpair_readable(self):
    return self._io_reader.readable()


def rwpair_writable(self):
    return self._io_writer.writable()


def rwpair_close(self):
    try:
        self._io_writer.close()
    except BaseException as error:
        try:
            self._io_reader.close()
        except BaseException as second:
            second.__context__ = error
            raise second
        raise error
    self._io_reader.close()


def rwpair_isatty(self):
    return self._io_writer.isatty() or self._io_reader.isatty()


def rwpair_get_closed(self):
    return self._io_writer.closed
