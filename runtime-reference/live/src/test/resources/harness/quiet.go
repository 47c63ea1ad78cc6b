package main

import (
	"bytes"
	"fmt"
	"runtime"
	"strconv"
	"strings"
	"time"
)

// A hang is a fault of this harness, and never a program's outcome.
const patience = 2 * time.Minute

// quietReasons are the waits that only another goroutine of the program can end.
var quietReasons = map[string]bool{
	"chan receive":            true,
	"chan receive (nil chan)": true,
	"chan send":               true,
	"chan send (nil chan)":    true,
	"select":                  true,
	"select (no cases)":       true,
	"semacquire":              true,
	"sync.Mutex.Lock":         true,
}

// programCase runs a program until each goroutine has ended or waits for good. It answers, for each, the results of
// its operations, and the reason for which it waits. In steps each goroutine starts when those before are quiet; then a
// result names the last goroutine that had been started, and what the channels held after each step follows.
func programCase(line string, steps bool) (string, error) {
	p, err := parseProgram(line)
	if err != nil {
		return "", err
	}
	var lengths []string
	for _, w := range p.workers {
		if steps {
			p.started.Add(1)
			p.line.Store(true)
		}
		go p.run(w, steps)
		if steps {
			if _, err := p.untilQuiet(); err != nil {
				return "", err
			}
			lengths = append(lengths, p.lengths())
		}
	}
	p.started.Store(int32(len(p.workers)))
	p.line.Store(true)
	waits, err := p.untilQuiet()
	if err != nil {
		return "", err
	}
	var all []string
	for _, w := range p.workers {
		results := append([]string(nil), w.results...)
		if reason := waits[w]; reason != "" {
			results = append(results, "["+reason+"]")
		}
		all = append(all, strings.Join(results, "; "))
	}
	if steps {
		all = append(all, strings.Join(lengths, " "))
	}
	return strings.Join(all, " | "), p.sweepUp(waits)
}

func (p *program) run(w *worker, steps bool) {
	w.id.Store(goid())
	for !p.line.Load() {
		runtime.Gosched()
	}
	for i, o := range w.ops {
		if o.kind == '~' {
			for n := 0; n < o.index; n++ {
				runtime.Gosched()
			}
			continue
		}
		w.at = i
		result := p.do(o)
		if p.aborted.Load() {
			break
		}
		if steps {
			result += "@" + strconv.Itoa(int(p.started.Load())-1)
		}
		w.results = append(w.results, result)
	}
	w.ok.Store(true)
	p.finished.Add(1)
}

func (p *program) lengths() string {
	var lengths []string
	for _, c := range p.chans {
		lengths = append(lengths, strconv.Itoa(len(c)))
	}
	return strings.Join(lengths, ",")
}

// untilQuiet waits until every goroutine that was started has ended or waits. Goroutines are looked at while the world
// is stopped, so if all wait at once, none of them goes on by itself.
func (p *program) untilQuiet() (map[*worker]string, error) {
	begin := time.Now()
	for spins := 0; ; spins++ {
		if p.finished.Load() == p.started.Load() {
			return nil, nil
		}
		if spins < 20 {
			runtime.Gosched()
			continue
		}
		if waits := p.waits(); waits != nil {
			return waits, nil
		}
		if time.Since(begin) > patience {
			return nil, fmt.Errorf("not quiet after %v", patience)
		}
		runtime.Gosched()
	}
}

var dump = make([]byte, 1<<20)

// waits answers why each goroutine waits that has not ended, or nil if one does something else.
func (p *program) waits() map[*worker]string {
	unfinished := make(map[uint64]*worker)
	for _, w := range p.workers[:p.started.Load()] {
		if !w.ok.Load() {
			unfinished[w.id.Load()] = w
		}
	}
	text := dump[:runtime.Stack(dump, true)]
	if len(text) == len(dump) {
		dump = make([]byte, 2*len(dump))
		return nil
	}
	waits := make(map[*worker]string)
	for len(text) > 0 {
		header, rest, _ := bytes.Cut(text, []byte("\n"))
		if id, reason, ok := parseHeader(header); ok {
			if w := unfinished[id]; w != nil && quietReasons[reason] {
				waits[w] = reason
			}
		}
		_, text, _ = bytes.Cut(rest, []byte("\n\n"))
	}
	if len(waits) < len(unfinished) {
		return nil
	}
	return waits
}

// parseHeader reads the first line of a goroutine's dump, such as "goroutine 7 [chan receive, 2 minutes]:".
func parseHeader(header []byte) (id uint64, reason string, ok bool) {
	name, state, _ := strings.Cut(string(header), " [")
	word, number, _ := strings.Cut(name, " ")
	if word != "goroutine" {
		return 0, "", false
	}
	id, err := strconv.ParseUint(number, 10, 64)
	if err != nil {
		return 0, "", false
	}
	reason, _, _ = strings.Cut(state, "]")
	reason, _, _ = strings.Cut(reason, ",")
	return id, reason, true
}

func goid() uint64 {
	var buf [64]byte
	id, _, _ := parseHeader(buf[:runtime.Stack(buf[:], false)])
	return id
}

// sweepUp lets goroutines end that wait for a channel or a mutex. Those that wait for nil stay until the process ends.
func (p *program) sweepUp(waits map[*worker]string) error {
	p.aborted.Store(true)
	stay := 0
	locked := make(map[int]bool)
	for w := range waits {
		o := w.ops[w.at]
		if o.kind == 'L' && !locked[o.index] {
			locked[o.index] = true
			p.mutexes[o.index].Unlock()
		}
		if p.waitsForNil(o) {
			stay++
		}
	}
	for _, c := range p.chans {
		closeIfOpen(c)
	}
	begin := time.Now()
	for int(p.finished.Load()) < len(p.workers)-stay {
		if time.Since(begin) > patience {
			return fmt.Errorf("not swept up after %v", patience)
		}
		runtime.Gosched()
	}
	return nil
}

func (p *program) waitsForNil(o op) bool {
	switch o.kind {
	case 's', 'r':
		return o.index < 0
	case '[':
		for _, c := range o.cases {
			if c.index >= 0 {
				return false
			}
		}
		return true
	}
	return false
}

func closeIfOpen(c chan int) {
	defer func() {
		_ = recover()
	}()
	close(c)
}
