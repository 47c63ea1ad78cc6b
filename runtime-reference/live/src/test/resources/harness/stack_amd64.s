#include "textflag.h"

// func observe(local *byte) (lo, hi, sp uintptr)
//
// A g begins with the bounds of its stack. Arguments stand where SP of the caller points to.
TEXT ·observe(SB), NOSPLIT, $0-32
	MOVQ (TLS), CX
	MOVQ 0(CX), AX
	MOVQ AX, lo+8(FP)
	MOVQ 8(CX), AX
	MOVQ AX, hi+16(FP)
	LEAQ local+0(FP), AX
	MOVQ AX, sp+24(FP)
	RET
