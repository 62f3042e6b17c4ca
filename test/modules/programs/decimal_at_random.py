import random
from decimal import *
random.seed(2)
def num():
    k=random.random()
    if k<0.04: return random.choice(['NaN','-NaN','sNaN','Infinity','-Infinity','0','-0','0E+5','0E-10','1','-1','10'])
    d=''.join(random.choice('0123456789') for _ in range(random.choice([1,2,3,5,9,20,35])))
    s=random.choice(['','-'])+d
    if random.random()<.6 and len(d)>1:
        i=random.randrange(len(d)); s=s[:len(s)-len(d)+i]+'.'+s[len(s)-len(d)+i:] if i else s
    if random.random()<.3: s+='E%+d'%random.choice([1,-1,5,-5,20,-30,300,-300])
    return s
one=['sqrt','exp','ln','log10','logb','normalize','to_integral_value','to_integral_exact','next_plus','next_minus','number_class','copy_negate','is_normal','adjusted','as_tuple','to_eng_string','__abs__','__neg__','__pos__','__str__','__hash__','__bool__','logical_invert']
two=['__add__','__sub__','__mul__','__truediv__','__floordiv__','__mod__','__divmod__','compare','compare_total','compare_total_mag','compare_signal','quantize','remainder_near','max','min','max_mag','min_mag','next_toward','same_quantum','scaleb','shift','rotate','copy_sign','__eq__','__lt__','__ge__','__pow__','logical_and','logical_xor']
for i in range(110):
    ctx=Context(prec=random.choice([1,3,5,9,28,40]),rounding=random.choice([ROUND_UP,ROUND_DOWN,ROUND_CEILING,ROUND_FLOOR,ROUND_HALF_UP,ROUND_HALF_DOWN,ROUND_HALF_EVEN,ROUND_05UP]),Emin=random.choice([-999999,-20,-400]),Emax=random.choice([999999,20,400]),clamp=random.choice([0,0,1]),traps=[])
    setcontext(ctx)
    a=num()
    if random.random()<.4:
        m=random.choice(one)
        if m=='__hash__' and 'NaN' in a: continue
        if m=='exp' and 'E+' in a: continue
        try: r=getattr(Decimal(a),m)()
        except Exception as e: r=repr(e)
        print(i,m,a,r,[f.__name__ for f in ctx.flags if getcontext().flags[f]],ctx.prec,ctx.rounding)
    else:
        m=random.choice(two); b=num()
        if m=='__pow__':
            b=str(random.choice([2,3,-1,-2,0,'0.5',7,'1.5','-0.25',11,-5]))
            if len(a)>12: a=a[:5].rstrip('E+-.') or '2'
        if m in('scaleb','shift','rotate'): b=str(random.randint(-5,5))
        if m=='quantize': b='1E%d'%random.randint(-8,3)
        try: r=getattr(Decimal(a),m)(Decimal(b))
        except Exception as e: r=repr(e)
        print(i,m,a,b,r,[f.__name__ for f in ctx.flags if getcontext().flags[f]],ctx.prec,ctx.rounding)
