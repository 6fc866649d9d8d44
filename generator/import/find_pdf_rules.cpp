#include "import/find_pdf_rules.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <exception>
#include <memory>
#include <qpdf/BufferInputSource.hh>
#include <qpdf/Pipeline.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFTokenizer.hh>
#include <stdexcept>
#include <string>

namespace svod::import {
namespace {

constexpr std::size_t kMostBytes = 4U << 20;  // of what a page draws
constexpr std::size_t kMostRules = 2000;      // of a page: beyond, it is a picture
constexpr std::size_t kDeepest = 64;          // states that are kept
constexpr double kThin = 2.5;
constexpr double kShortest = 4;

struct Point {
  double x = 0;
  double y = 0;
};

using Matrix = std::array<double, 6>;

Point place_of(const Matrix& m, Point p) {
  return {m[0] * p.x + m[2] * p.y + m[4], m[1] * p.x + m[3] * p.y + m[5]};
}

Matrix combine(const Matrix& a, const Matrix& b) {  // a, then b
  return {a[0] * b[0] + a[1] * b[2],        a[0] * b[1] + a[1] * b[3],
          a[2] * b[0] + a[3] * b[2],        a[2] * b[1] + a[3] * b[3],
          a[4] * b[0] + a[5] * b[2] + b[4], a[4] * b[1] + a[5] * b[3] + b[5]};
}

// What a page draws, unpacked; no more than `kMostBytes`.
class Content : public Pipeline {
 public:
  Content() : Pipeline("content", nullptr) {}
  void write(const unsigned char* data, size_t length) override {
    if (length > kMostBytes - bytes_.size()) throw std::length_error("too much");
    bytes_.append(reinterpret_cast<const char*>(data), length);
  }
  void finish() override {}
  const std::string& bytes() const { return bytes_; }

 private:
  std::string bytes_;
};

class Drawing {
 public:
  void number(double value) {
    if (count_ < numbers_.size()) numbers_[count_] = value;
    ++count_;
  }

  void act(const std::string& name) {
    const auto& n = numbers_;
    if (name == "q") {
      if (states_.size() < kDeepest) states_.push_back(matrix_);
    } else if (name == "Q") {
      if (!states_.empty()) {
        matrix_ = states_.back();
        states_.pop_back();
      }
    } else if (name == "cm" && count_ == 6) {
      matrix_ = combine(n, matrix_);
    } else if (name == "m" && count_ == 2) {
      paths_.push_back({place_of(matrix_, {n[0], n[1]})});
    } else if (name == "l" && count_ == 2) {
      if (!paths_.empty()) paths_.back().push_back(place_of(matrix_, {n[0], n[1]}));
    } else if (name == "c" || name == "v" || name == "y") {
      if (!paths_.empty()) paths_.pop_back();  // a curve is no line of a table
    } else if (name == "h") {
      close();
    } else if (name == "re" && count_ == 4) {
      paths_.emplace_back();
      for (const Point p : {Point{n[0], n[1]}, Point{n[0] + n[2], n[1]},
                            Point{n[0] + n[2], n[1] + n[3]}, Point{n[0], n[1] + n[3]}}) {
        paths_.back().push_back(place_of(matrix_, p));
      }
      close();
    } else if (name == "S" || name == "B" || name == "B*") {
      paint(true);
    } else if (name == "s" || name == "b" || name == "b*") {
      close();
      paint(true);
    } else if (name == "f" || name == "F" || name == "f*") {
      paint(false);
    } else if (name == "n") {
      paths_.clear();
    }
    count_ = 0;
  }

  std::vector<PdfRule> rules;

 private:
  void close() {
    if (!paths_.empty() && !paths_.back().empty()) paths_.back().push_back(paths_.back().front());
  }

  void paint(bool stroked) {
    for (const auto& path : paths_) {
      if (!add(path.data(), path.size()) && stroked) {
        for (std::size_t i = 1; i < path.size(); ++i) add(&path[i - 1], 2);
      }
    }
    paths_.clear();
    if (rules.size() > kMostRules) throw std::length_error("a picture");
  }

  bool add(const Point* points, std::size_t count) {
    if (count < 2) return true;
    const auto [x0, x1] = std::minmax_element(
        points, points + count, [](const Point& a, const Point& b) { return a.x < b.x; });
    const auto [y0, y1] = std::minmax_element(
        points, points + count, [](const Point& a, const Point& b) { return a.y < b.y; });
    const double width = x1->x - x0->x;
    const double height = y1->y - y0->y;
    if (!(std::min(width, height) <= kThin)) return false;
    if (!(std::max(width, height) >= kShortest)) return true;
    if (height > width) {
      rules.push_back({true, (x0->x + x1->x) / 2, y0->y, y1->y});
    } else {
      rules.push_back({false, (y0->y + y1->y) / 2, x0->x, x1->x});
    }
    return true;
  }

  Matrix numbers_ = {};
  std::size_t count_ = 0;
  Matrix matrix_ = {1, 0, 0, 1, 0, 0};
  std::vector<Matrix> states_;
  std::vector<std::vector<Point>> paths_;
};

std::vector<PdfRule> rules_of(QPDFPageObjectHelper page) {
  auto turned = page.getAttribute("/Rotate", false);
  if (turned.isInteger() && turned.getIntValue() % 360 != 0) return {};
  const auto box = page.getCropBox().getArrayAsRectangle();
  Content content;
  page.pipePageContents(&content);
  const auto input = std::make_shared<BufferInputSource>("", content.bytes());
  QPDFTokenizer tokens;
  tokens.allowEOF();
  Drawing drawing;
  for (;;) {
    const QPDFTokenizer::Token token = tokens.readToken(input, "", true);
    const auto type = token.getType();
    if (type == QPDFTokenizer::tt_eof) break;
    if (type == QPDFTokenizer::tt_integer || type == QPDFTokenizer::tt_real) {
      drawing.number(std::strtod(token.getValue().c_str(), nullptr));
    } else if (type == QPDFTokenizer::tt_word) {
      drawing.act(token.getValue());
      if (token.getValue() == "ID") tokens.expectInlineImage(input);
    }
  }
  const double left = std::min(box.llx, box.urx);
  const double top = std::max(box.lly, box.ury);
  for (PdfRule& rule : drawing.rules) {
    if (rule.vertical) {
      rule = {true, rule.at - left, top - rule.to, top - rule.from};
    } else {
      rule = {false, top - rule.at, rule.from - left, rule.to - left};
    }
  }
  return std::move(drawing.rules);
}

}  // namespace

std::vector<std::vector<PdfRule>> find_pdf_rules(std::string_view pdf, int first, int last) {
  std::vector<std::vector<PdfRule>> out(static_cast<std::size_t>(std::max(last - first + 1, 0)));
  try {
    QPDF file;
    file.setSuppressWarnings(true);
    file.processMemoryFile("", pdf.data(), pdf.size());
    const auto pages = QPDFPageDocumentHelper(file).getAllPages();
    for (std::size_t i = 0; i < out.size(); ++i) {
      const std::size_t at = static_cast<std::size_t>(first - 1) + i;
      if (at >= pages.size()) break;
      try {
        out[i] = rules_of(pages[at]);
      } catch (const std::exception&) {
        out[i].clear();
      }
    }
  } catch (const std::exception&) {
    return std::vector<std::vector<PdfRule>>(out.size());
  }
  return out;
}

}  // namespace svod::import
