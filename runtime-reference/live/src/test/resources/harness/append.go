package main

import (
	"fmt"
	"strconv"
	"strings"
)

// sink makes what is stored here escape to the heap.
var sink any

// growers has an appender for each type of element: n for types without pointers, p for types with, and the size.
var growers = map[string]func(length, capacity int, ops []string) ([]string, error){
	"n0":     appends[struct{}],
	"n1":     appends[byte],
	"n2":     appends[uint16],
	"n3":     appends[[3]byte],
	"n4":     appends[uint32],
	"n5":     appends[[5]byte],
	"n6":     appends[[3]uint16],
	"n7":     appends[[7]byte],
	"n8":     appends[uint64],
	"n10":    appends[[5]uint16],
	"n12":    appends[[3]uint32],
	"n16":    appends[complex128],
	"n20":    appends[[5]uint32],
	"n24":    appends[[3]uint64],
	"n33":    appends[[33]byte],
	"n40":    appends[[5]uint64],
	"n48":    appends[[6]uint64],
	"n64":    appends[[8]uint64],
	"n72":    appends[[9]uint64],
	"n100":   appends[[25]uint32],
	"n128":   appends[[16]uint64],
	"n129":   appends[[129]byte],
	"n256":   appends[[32]uint64],
	"n384":   appends[[48]uint64],
	"n500":   appends[[125]uint32],
	"n512":   appends[[64]uint64],
	"n520":   appends[[65]uint64],
	"n1000":  appends[[125]uint64],
	"n1024":  appends[[128]uint64],
	"n1025":  appends[[1025]byte],
	"n4096":  appends[[512]uint64],
	"n10000": appends[[1250]uint64],
	"n32760": appends[[4095]uint64],
	"n32768": appends[[4096]uint64],
	"n40000": appends[[5000]uint64],
	"p8":     appends[*byte],
	"p16":    appends[string],
	"p24":    appends[[]byte],
	"p32":    appends[[4]*byte],
	"p40":    appends[[5]*byte],
	"p48":    appends[[6]*byte],
	"p64":    appends[[8]*byte],
	"p72":    appends[[9]*byte],
	"p104":   appends[[13]*byte],
	"p128":   appends[[16]*byte],
	"p256":   appends[[32]*byte],
	"p384":   appends[[48]*byte],
	"p504":   appends[[63]*byte],
	"p512":   appends[[64]*byte],
	"p520":   appends[[65]*byte],
	"p1000":  appends[[125]*byte],
	"p1024":  appends[[128]*byte],
	"p4096":  appends[[512]*byte],
	"p32752": appends[[4094]*byte],
	"p32760": appends[[4095]*byte],
	"p32768": appends[[4096]*byte],
	"p40000": appends[[5000]*byte],
}

// appendCase makes a slice and appends to it: TYPE LENGTH CAPACITY OP..., where an operation is a number of elements,
// with a + for one append of all, and with a * for as many appends of one. It answers the capacity after each.
func appendCase(line string) (string, error) {
	words := strings.Fields(line)
	if len(words) < 3 {
		return "", fmt.Errorf("too short")
	}
	grower, ok := growers[words[0]]
	if !ok {
		return "", fmt.Errorf("no type %q", words[0])
	}
	length, err := strconv.Atoi(words[1])
	if err != nil {
		return "", err
	}
	capacity, err := strconv.Atoi(words[2])
	if err != nil {
		return "", err
	}
	capacities, err := grower(length, capacity, words[3:])
	return strings.Join(capacities, " "), err
}

func appends[T any](length, capacity int, ops []string) ([]string, error) {
	slice := make([]T, length, capacity)
	sink = slice
	var capacities []string
	for _, op := range ops {
		count, err := strconv.Atoi(op[1:])
		if err != nil {
			return nil, err
		}
		switch op[0] {
		case '+':
			slice = append(slice, make([]T, count)...)
		case '*':
			var one T
			for i := 0; i < count; i++ {
				slice = append(slice, one)
			}
		default:
			return nil, fmt.Errorf("no operation %q", op)
		}
		sink = slice
		capacities = append(capacities, strconv.Itoa(cap(slice)))
	}
	sink = nil
	return capacities, nil
}
