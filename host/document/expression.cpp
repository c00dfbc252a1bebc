// SPDX-License-Identifier: Apache-2.0
#include "document/expression.hpp"

#include <cctype>
#include <charconv>

#include "diagnostics/error.hpp"

namespace vsp::document {
namespace {

using Kind = Expression::Kind;

bool letter(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0 || c == '_'; }
bool digit(char c) { return c >= '0' && c <= '9'; }

class Parser {
 public:
  Parser(std::string_view source, const Location& where) : source_(source), where_(where) {}

  Expression whole() {
    Expression result = pipeline();
    skip_blank();
    if (at_ != source_.size()) refuse("|, and, or");
    return result;
  }

 private:
  Expression pipeline() {
    Expression value = disjunction();
    while (take("|")) {
      Expression filter{Kind::filter, name(), 0, {}};
      filter.operands.push_back(std::move(value));
      if (take("(")) arguments(filter);
      value = std::move(filter);
    }
    return value;
  }

  Expression disjunction() { return chain(Kind::logical_or, "or", &Parser::conjunction); }
  Expression conjunction() { return chain(Kind::logical_and, "and", &Parser::negation); }

  Expression chain(Kind kind, std::string_view word, Expression (Parser::*operand)()) {
    Expression value = (this->*operand)();
    while (take_word(word)) {
      Expression both{kind, std::string(word), 0, {}};
      both.operands.push_back(std::move(value));
      both.operands.push_back((this->*operand)());
      value = std::move(both);
    }
    return value;
  }

  Expression negation() {
    if (!take_word("not")) return comparison();
    Expression value{Kind::negate, "not", 0, {}};
    value.operands.push_back(negation());
    return value;
  }

  Expression comparison() {
    Expression left = primary();
    for (const std::string_view sign : {"<=", ">=", "!=", "=", "<", ">"}) {
      if (take(sign)) {
        Expression both{Kind::compare, std::string(sign), 0, {}};
        both.operands.push_back(std::move(left));
        both.operands.push_back(primary());
        return both;
      }
    }
    return left;
  }

  Expression primary() {
    skip_blank();
    Expression value;
    if (take("(")) {
      value = pipeline();
      expect(")");
    } else if (peek() == '\'') {
      value = literal();
    } else if (digit(peek()) || peek() == '-') {
      value = number();
    } else {
      value = Expression{Kind::name, name(), 0, {}};
      if (take("(")) {
        value.kind = Kind::call;
        arguments(value);
      }
    }
    while (take(".")) {
      Expression member{Kind::member, name(), 0, {}};
      member.operands.push_back(std::move(value));
      value = std::move(member);
    }
    return value;
  }

  void arguments(Expression& call) {
    if (take(")")) return;
    do {
      call.operands.push_back(disjunction());
    } while (take(","));
    expect(")");
  }

  Expression literal() {
    const std::size_t end = source_.find('\'', at_ + 1);
    if (end == std::string_view::npos) refuse("'");
    Expression value{Kind::text, std::string(source_.substr(at_ + 1, end - at_ - 1)), 0, {}};
    at_ = end + 1;
    return value;
  }

  Expression number() {
    double parsed = 0;
    const char* begin = source_.data() + at_;
    const auto result = std::from_chars(begin, source_.data() + source_.size(), parsed);
    if (result.ec != std::errc()) refuse("0–9");
    at_ += static_cast<std::size_t>(result.ptr - begin);
    return {Kind::number, "", parsed, {}};
  }

  std::string name() {
    skip_blank();
    const std::size_t begin = at_;
    if (!letter(peek())) refuse("a–z");
    while (at_ < source_.size() && (letter(source_[at_]) || digit(source_[at_]))) ++at_;
    return std::string(source_.substr(begin, at_ - begin));
  }

  bool take(std::string_view sign) {
    skip_blank();
    if (source_.substr(at_, sign.size()) != sign) return false;
    at_ += sign.size();
    return true;
  }

  bool take_word(std::string_view word) {
    skip_blank();
    if (source_.substr(at_, word.size()) != word) return false;
    const std::size_t after = at_ + word.size();
    if (after < source_.size() && (letter(source_[after]) || digit(source_[after]))) return false;
    at_ = after;
    return true;
  }

  void expect(std::string_view sign) {
    if (!take(sign)) refuse(std::string(sign));
  }

  char peek() const { return at_ < source_.size() ? source_[at_] : '\0'; }

  void skip_blank() {
    while (at_ < source_.size() && std::isspace(static_cast<unsigned char>(source_[at_])) != 0) {
      ++at_;
    }
  }

  [[noreturn]] void refuse(const std::string& expected) const {
    Location where = where_;
    if (where.column > 0) where.column += static_cast<std::int64_t>(at_);
    const std::string rest(source_.substr(at_, 20));
    throw Error(Failure::configuration, Finding{"VSP-TPL-001",
                                                Severity::error,
                                                where,
                                                {{"expression", std::string(source_)},
                                                 {"found", rest.empty() ? "}" : rest},
                                                 {"expected", expected}},
                                                {},
                                                {}});
  }

  std::string_view source_;
  Location where_;
  std::size_t at_ = 0;
};

}  // namespace

Expression parse_expression(std::string_view source, const Location& where) {
  return Parser(source, where).whole();
}

}  // namespace vsp::document
