//go:build !amd64

package main

func observe(local *byte) (lo, hi, sp uintptr) {
	panic("stacks are observed on amd64 only")
}
