{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT office/layout.tpl}}
{{%SET TITLE [[Enter our answer on sealed paper]] · {{CASE_NUMBER}}}}
{{%SET BACK <a class="govuk-back-link" href="/{{%LANG}}/circulations/{{CASE_NUMBER:u}}">[[Back to the case]]</a>}}
<span class="govuk-caption-l"><span class="app-code">{{CASE_NUMBER}}</span> · {{CASE_TITLE}}</span>
<h1 class="govuk-heading-l">[[Enter our answer on sealed paper]]</h1>
<p class="govuk-body">[[For an answer of {{MEMBER}} that was signed and sealed on paper: it takes the place of a release on line, and of a draft that is being written.]] <span class="app-article">{{ARTICLE}}</span></p>
{{%PART member/head.tpl}}
<h2 class="govuk-heading-m">[[What the paper says]]</h2>
<p class="govuk-body">[[<a class="govuk-link" href="/{{%LANG}}/circulations/{{CASE_NUMBER:u}}/paper/upload">Attach the scan of the sealed paper</a> first, then choose it below.]]</p>
<form method="post" novalidate>
{{%PART parts/token.tpl}}
<input type="hidden" name="digest" value="{{DIGEST}}">
{{>FIELDS}}
<button class="govuk-button" type="submit">[[Enter the answer]]</button>
</form>
