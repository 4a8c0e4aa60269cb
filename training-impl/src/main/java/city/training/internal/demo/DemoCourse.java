package city.training.internal.demo;

import java.util.List;

/**
 * The nine courses in four fields. The city's press release names four of them and three fields; the others are samples and
 * say so.
 */
record DemoCourse(String field, String title, String level, int minutes, boolean sample) {
    static final List<DemoCourse> ALL = List.of(
            new DemoCourse("업무자동화", "생성형 AI를 활용한 보고서 작성", "입문", 360, false),
            new DemoCourse("업무자동화", "민원 응대 챗봇 기획", "활용", 360, false),
            new DemoCourse("업무자동화", "반복 업무 자동화 실습", "심화", 420, true),
            new DemoCourse("데이터 분석", "엑셀 기반 대용량 데이터 처리·분석", "활용", 420, false),
            new DemoCourse("데이터 분석", "공공데이터 시각화와 정책 해석", "심화", 420, true),
            new DemoCourse("콘텐츠 제작", "행정 홍보 영상 제작", "활용", 360, false),
            new DemoCourse("콘텐츠 제작", "AI 이미지로 만드는 카드뉴스", "입문", 180, true),
            new DemoCourse("AI 행정 기초", "공무원을 위한 AI 이해와 프롬프트 작성", "입문", 180, true),
            new DemoCourse("AI 행정 기초", "AI 행정 윤리와 개인정보 보호", "입문", 180, true));

    String goal() {
        return sample ? "실습 중심 과정 (예시로 채운 과정)" : "실습 중심 과정";
    }
}
