# What asyncio itself deletes is no reason to look for objects that are gone: a run took 5 ms that way.
import asyncio
import gc


async def main():
    await asyncio.gather(asyncio.sleep(0), asyncio.sleep(0))
    return 1


asyncio.run(main())
before = gc.get_stats()[2]['collections']
print(sum(asyncio.run(main()) for _ in range(20)), gc.get_stats()[2]['collections'] - before)
