module gokata/live

go 1.19
