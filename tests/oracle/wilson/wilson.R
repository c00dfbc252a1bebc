#!/usr/bin/env Rscript
# SPDX-License-Identifier: Apache-2.0
# Writes wilson.csv: limits of the Wilson score interval by R's own prop.test, for comparison with
# host/stats/wilson.cpp. Run in this folder: Rscript wilson.R (Debian package r-base-core).
RNGversion("4.2.0")
set.seed(20230927, kind = "Mersenne-Twister", sample.kind = "Rejection")

wanted <- 12000
edges <- expand.grid(n = c(1, 2, 3, 5, 10, 20, 30, 99, 100, 1000, 12345, 1e6, 1e9, 1e12, 1e15),
                     share = c(0, 1e-9, 0.001, 0.01, 0.05, 0.25, 0.5, 0.75, 0.99, 0.999, 1))
edge_x <- pmin(edges$n, round(edges$n * edges$share))
near <- expand.grid(n = c(2, 7, 50, 290, 10548977, 1e10), off = c(1, 2))
random_n <- wanted - nrow(edges) - 2 * nrow(near)
# Sizes from one to 10^12, evenly on a logarithmic scale; shares from all of [0, 1], with the rare
# and the nearly certain over-represented.
n <- pmax(1, round(10 ^ runif(random_n, 0, 12)))
share <- rbeta(random_n, 0.4, 0.4)
x <- pmin(n, round(n * share))

n <- c(edges$n, near$n, near$n, n)
x <- c(edge_x, near$off, near$n - near$off, x)
level <- sample(c(0.90, 0.95, 0.99, 0.998), length(n), replace = TRUE)

limits <- t(suppressWarnings(mapply(function(x, n, level)
  prop.test(x, n, conf.level = level, correct = FALSE)$conf.int, x, n, level)))
number <- function(v) sprintf("%.17g", v)
out <- file("wilson.csv", "wb")
writeLines("cases,total,z,lower,upper", out)
writeLines(paste(number(x), number(n), number(qnorm((1 + level) / 2)),
                 number(limits[, 1]), number(limits[, 2]), sep = ","), out)
close(out)
# The version that made the numbers, beside them.
writeLines(c(R.version.string, R.version$platform), "wilson.r-version.txt")
