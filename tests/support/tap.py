"""What tests in Python say, for tests/support/check to read."""
import traceback


def run(tests):
    """Runs functions one after the other and speaks TAP; exit status."""
    print("1..%d" % len(tests), flush=True)
    bad = 0
    for i, test in enumerate(tests, 1):
        try:
            test()
            print("ok %d - %s" % (i, test.__name__), flush=True)
        except Exception as e:	# a broken test must not end the others
            bad += 1
            print("not ok %d - %s" % (i, test.__name__), flush=True)
            print("".join("# %s\n" % line for line in
                traceback.format_exc().splitlines()), flush=True)
    return 1 if bad else 0
