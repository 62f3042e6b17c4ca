import subprocess, sys
print(subprocess.run(['echo', 'hi'], capture_output=True))
print(subprocess.check_output(['cat'], input=b'abc'))
print(subprocess.run('exit 4', shell=True).returncode)
try: subprocess.run(['sleep', '5'], timeout=0.3)
except subprocess.TimeoutExpired as e: print(e.cmd)
try: subprocess.Popen(['/nonexistent'])
except FileNotFoundError as e: print(e.errno)
p = subprocess.Popen(['sleep', '10']); p.kill(); print(p.wait())
