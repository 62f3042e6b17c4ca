# Folders, paths, links, times of files, descriptors, the environment: posix under os, os.path, pathlib, shutil and glob.
import os, sys, errno, stat
def t(f, *a, **k):
    try:
        r = f(*a, **k); print('->', repr(r)); return r
    except BaseException as e:
        print(type(e).__name__, e, getattr(e,'errno',None), getattr(e,'filename',None), getattr(e,'filename2',None))
import shutil, pathlib, glob, time
d=os.path.realpath("work"); os.mkdir(d); os.chdir(d); print(os.getcwd()==os.path.realpath(d))
t(os.mkdir,'a'); t(os.mkdir,'a'); t(os.makedirs,'b/c/d'); t(os.makedirs,'b/c',exist_ok=True); t(os.rmdir,'b'); t(os.rmdir,'zz'); t(os.unlink,'zz'); t(os.rename,'zz','yy'); t(os.listdir,'zz'); t(os.stat,'zz'); t(os.open,'zz',os.O_RDONLY); t(os.remove,'a')
open('f','w').write('hello'); t(os.stat,'f').st_size if 0 else print(os.stat('f').st_size, stat.filemode(os.stat('f').st_mode))
os.symlink('f','l'); print(os.readlink('l'), os.path.islink('l'), os.lstat('l').st_size, os.path.exists('l')); t(os.symlink,'f','l'); t(os.readlink,'f'); os.link('f','h'); print(os.stat('f').st_nlink)
print(sorted(os.listdir('.')), sorted(os.listdir(b'.')), sorted((e.name,e.is_dir(),e.is_file(),e.is_symlink(),e.path) for e in os.scandir('.')), [e for e in os.scandir('a')])
print(sorted((a, sorted(b), sorted(c)) for a, b, c in os.walk('.')))
os.chmod('f',0o600); print(oct(os.stat('f').st_mode)); os.utime('f',(1,2.5)); s=os.stat('f'); print(s.st_mtime, s.st_atime_ns, s.st_mtime_ns, s[8], s[:3]==(s.st_mode,s.st_ino,s.st_dev)); os.utime('f',ns=(5,1234567890123456789)); print(os.stat('f').st_mtime_ns)
t(os.truncate,'f',2); print(open('f').read()); t(os.access,'f',os.R_OK); t(os.access,'zz',os.F_OK)
fd=os.open('g',os.O_RDWR|os.O_CREAT); print(os.write(fd,b'abc'), os.lseek(fd,0,0), os.read(fd,10), os.read(fd,1), os.isatty(fd), os.fstat(fd).st_size, os.get_inheritable(fd)); fd2=os.dup(fd); os.close(fd); t(os.read,fd,1); t(os.close,fd); print(os.lseek(fd2,1,0), os.read(fd2,5)); os.close(fd2)
t(os.open,5.5,0); t(os.stat,None); t(os.listdir,3.3); t(os.fspath,3); t(os.mkdir,'x\0y')
os.replace('g','gg'); print(os.path.exists('g'), os.path.isfile('gg'), os.path.abspath('x')==os.path.join(d,'x'))
print(os.path.join('a','b','/c','d'), os.path.split('/a/b'), os.path.splitext('x.tar.gz'), os.path.normpath('a//b/../c/.'), os.path.relpath('/a/b','/a/c'), os.path.commonpath(['/a/b','/a/c']), os.path.expanduser('~')!='~', os.path.normpath(''), os.path.normpath('//a/../..'), os.path.basename('/x/y'), os.path.dirname('/x/y'))
os.environ['QQ']='zz'; print(os.getenv('QQ'), os.environ.get('nope'), os.environb[b'QQ']); del os.environ['QQ']; t(os.environ.__getitem__,'QQ'); t(os.putenv,'a=b','c')
print(os.getpid()>0, os.getppid()>0, os.getuid() >= 0, os.cpu_count()>0, len(os.urandom(5)), os.name, os.sep, os.linesep, os.curdir, os.uname().sysname, os.strerror(2), os.umask(0o22)>=0)
print(os.stat_result(range(10)), repr(os.terminal_size((80,24))), os.get_terminal_size.__name__, isinstance(shutil.get_terminal_size(), os.terminal_size)); t(os.get_terminal_size, 99)
p=pathlib.Path('pp'); p.mkdir(); (p/'x.txt').write_text('hi\nthere'); print((p/'x.txt').read_text().splitlines(), sorted(p.iterdir()), p.exists(), (p/'x.txt').stat().st_size, list(p.glob('*.txt')), (p/'x.txt').suffix, p.resolve()==pathlib.Path(d).resolve()/'pp'); t((p/'nope').read_text); t(p.unlink)
shutil.copy('f','f2'); shutil.copytree('pp','qq'); print(sorted(glob.glob('**',recursive=True))); shutil.move('f2','f3'); shutil.rmtree('qq'); print(os.path.exists('qq'), os.path.exists('f3')); t(shutil.rmtree,'nope'); t(shutil.copy,'nope','x')
with os.scandir('.') as it: print(sum(1 for _ in it))
with os.fdopen(os.open('z',os.O_WRONLY|os.O_CREAT),'w') as f: f.write('fd')
print(open('z').read(), errno.errorcode[2], errno.ENOENT, OSError(2,'x').__class__, os.statvfs('.').f_bsize>0, os.sysconf('SC_PAGE_SIZE'))
os.chdir('/'); shutil.rmtree(d); print(os.path.exists(d))
