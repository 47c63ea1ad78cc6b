package main

// Functions that differ in the size of their frames: around 128 bytes and 4096, where prologues change, in all steps of
// eight up to there, and some large ones. Each does what the case says next, until that is to return.

var frames []func()

// Not an initial value, since the functions refer to it.
func init() {
	frames = []func(){
		frame0,
		frame8,
		frame16,
		frame24,
		frame32,
		frame40,
		frame48,
		frame56,
		frame64,
		frame72,
		frame80,
		frame88,
		frame96,
		frame104,
		frame112,
		frame120,
		frame160,
		frame200,
		frame400,
		frame800,
		frame1000,
		frame1500,
		frame2000,
		frame3000,
		frame3960,
		frame3968,
		frame3976,
		frame3984,
		frame3992,
		frame4000,
		frame4008,
		frame4016,
		frame4024,
		frame4032,
		frame4040,
		frame4048,
		frame4056,
		frame4064,
		frame4072,
		frame4080,
		frame4096,
		frame5000,
		frame8000,
		frame12000,
		frame20000,
		frame40000,
	}
}

//go:noinline
func frame0() {
	for next := step(observe(nil)); next >= 0; next = step(observe(nil)) {
		frames[next]()
	}
}

//go:noinline
func frame8() {
	var local [8]byte
	for next := step(observe(&local[0])); next >= 0; next = step(observe(&local[0])) {
		frames[next]()
	}
}

//go:noinline
func frame16() {
	var local [16]byte
	for next := step(observe(&local[0])); next >= 0; next = step(observe(&local[0])) {
		frames[next]()
	}
}

//go:noinline
func frame24() {
	var local [24]byte
	for next := step(observe(&local[0])); next >= 0; next = step(observe(&local[0])) {
		frames[next]()
	}
}

//go:noinline
func frame32() {
	var local [32]byte
	for next := step(observe(&local[0])); next >= 0; next = step(observe(&local[0])) {
		frames[next]()
	}
}

//go:noinline
func frame40() {
	var local [40]byte
	for next := step(observe(&local[0])); next >= 0; next = step(observe(&local[0])) {
		frames[next]()
	}
}

//go:noinline
func frame48() {
	var local [48]byte
	for next := step(observe(&local[0])); next >= 0; next = step(observe(&local[0])) {
		frames[next]()
	}
}

//go:noinline
func frame56() {
	var local [56]byte
	for next := step(observe(&local[0])); next >= 0; next = step(observe(&local[0])) {
		frames[next]()
	}
}

//go:noinline
func frame64() {
	var local [64]byte
	for next := step(observe(&local[0])); next >= 0; next = step(observe(&local[0])) {
		frames[next]()
	}
}

//go:noinline
func frame72() {
	var local [72]byte
	for next := step(observe(&local[0])); next >= 0; next = step(observe(&local[0])) {
		frames[next]()
	}
}

//go:noinline
func frame80() {
	var local [80]byte
	for next := step(observe(&local[0])); next >= 0; next = step(observe(&local[0])) {
		frames[next]()
	}
}

//go:noinline
func frame88() {
	var local [88]byte
	for next := step(observe(&local[0])); next >= 0; next = step(observe(&local[0])) {
		frames[next]()
	}
}

//go:noinline
func frame96() {
	var local [96]byte
	for next := step(observe(&local[0])); next >= 0; next = step(observe(&local[0])) {
		frames[next]()
	}
}

//go:noinline
func frame104() {
	var local [104]byte
	for next := step(observe(&local[0])); next >= 0; next = step(observe(&local[0])) {
		frames[next]()
	}
}

//go:noinline
func frame112() {
	var local [112]byte
	for next := step(observe(&local[0])); next >= 0; next = step(observe(&local[0])) {
		frames[next]()
	}
}

//go:noinline
func frame120() {
	var local [120]byte
	for next := step(observe(&local[0])); next >= 0; next = step(observe(&local[0])) {
		frames[next]()
	}
}

//go:noinline
func frame160() {
	var local [160]byte
	for next := step(observe(&local[0])); next >= 0; next = step(observe(&local[0])) {
		frames[next]()
	}
}

//go:noinline
func frame200() {
	var local [200]byte
	for next := step(observe(&local[0])); next >= 0; next = step(observe(&local[0])) {
		frames[next]()
	}
}

//go:noinline
func frame400() {
	var local [400]byte
	for next := step(observe(&local[0])); next >= 0; next = step(observe(&local[0])) {
		frames[next]()
	}
}

//go:noinline
func frame800() {
	var local [800]byte
	for next := step(observe(&local[0])); next >= 0; next = step(observe(&local[0])) {
		frames[next]()
	}
}

//go:noinline
func frame1000() {
	var local [1000]byte
	for next := step(observe(&local[0])); next >= 0; next = step(observe(&local[0])) {
		frames[next]()
	}
}

//go:noinline
func frame1500() {
	var local [1500]byte
	for next := step(observe(&local[0])); next >= 0; next = step(observe(&local[0])) {
		frames[next]()
	}
}

//go:noinline
func frame2000() {
	var local [2000]byte
	for next := step(observe(&local[0])); next >= 0; next = step(observe(&local[0])) {
		frames[next]()
	}
}

//go:noinline
func frame3000() {
	var local [3000]byte
	for next := step(observe(&local[0])); next >= 0; next = step(observe(&local[0])) {
		frames[next]()
	}
}

//go:noinline
func frame3960() {
	var local [3960]byte
	for next := step(observe(&local[0])); next >= 0; next = step(observe(&local[0])) {
		frames[next]()
	}
}

//go:noinline
func frame3968() {
	var local [3968]byte
	for next := step(observe(&local[0])); next >= 0; next = step(observe(&local[0])) {
		frames[next]()
	}
}

//go:noinline
func frame3976() {
	var local [3976]byte
	for next := step(observe(&local[0])); next >= 0; next = step(observe(&local[0])) {
		frames[next]()
	}
}

//go:noinline
func frame3984() {
	var local [3984]byte
	for next := step(observe(&local[0])); next >= 0; next = step(observe(&local[0])) {
		frames[next]()
	}
}

//go:noinline
func frame3992() {
	var local [3992]byte
	for next := step(observe(&local[0])); next >= 0; next = step(observe(&local[0])) {
		frames[next]()
	}
}

//go:noinline
func frame4000() {
	var local [4000]byte
	for next := step(observe(&local[0])); next >= 0; next = step(observe(&local[0])) {
		frames[next]()
	}
}

//go:noinline
func frame4008() {
	var local [4008]byte
	for next := step(observe(&local[0])); next >= 0; next = step(observe(&local[0])) {
		frames[next]()
	}
}

//go:noinline
func frame4016() {
	var local [4016]byte
	for next := step(observe(&local[0])); next >= 0; next = step(observe(&local[0])) {
		frames[next]()
	}
}

//go:noinline
func frame4024() {
	var local [4024]byte
	for next := step(observe(&local[0])); next >= 0; next = step(observe(&local[0])) {
		frames[next]()
	}
}

//go:noinline
func frame4032() {
	var local [4032]byte
	for next := step(observe(&local[0])); next >= 0; next = step(observe(&local[0])) {
		frames[next]()
	}
}

//go:noinline
func frame4040() {
	var local [4040]byte
	for next := step(observe(&local[0])); next >= 0; next = step(observe(&local[0])) {
		frames[next]()
	}
}

//go:noinline
func frame4048() {
	var local [4048]byte
	for next := step(observe(&local[0])); next >= 0; next = step(observe(&local[0])) {
		frames[next]()
	}
}

//go:noinline
func frame4056() {
	var local [4056]byte
	for next := step(observe(&local[0])); next >= 0; next = step(observe(&local[0])) {
		frames[next]()
	}
}

//go:noinline
func frame4064() {
	var local [4064]byte
	for next := step(observe(&local[0])); next >= 0; next = step(observe(&local[0])) {
		frames[next]()
	}
}

//go:noinline
func frame4072() {
	var local [4072]byte
	for next := step(observe(&local[0])); next >= 0; next = step(observe(&local[0])) {
		frames[next]()
	}
}

//go:noinline
func frame4080() {
	var local [4080]byte
	for next := step(observe(&local[0])); next >= 0; next = step(observe(&local[0])) {
		frames[next]()
	}
}

//go:noinline
func frame4096() {
	var local [4096]byte
	for next := step(observe(&local[0])); next >= 0; next = step(observe(&local[0])) {
		frames[next]()
	}
}

//go:noinline
func frame5000() {
	var local [5000]byte
	for next := step(observe(&local[0])); next >= 0; next = step(observe(&local[0])) {
		frames[next]()
	}
}

//go:noinline
func frame8000() {
	var local [8000]byte
	for next := step(observe(&local[0])); next >= 0; next = step(observe(&local[0])) {
		frames[next]()
	}
}

//go:noinline
func frame12000() {
	var local [12000]byte
	for next := step(observe(&local[0])); next >= 0; next = step(observe(&local[0])) {
		frames[next]()
	}
}

//go:noinline
func frame20000() {
	var local [20000]byte
	for next := step(observe(&local[0])); next >= 0; next = step(observe(&local[0])) {
		frames[next]()
	}
}

//go:noinline
func frame40000() {
	var local [40000]byte
	for next := step(observe(&local[0])); next >= 0; next = step(observe(&local[0])) {
		frames[next]()
	}
}
